'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useApiWords } from '@/i18n/api-words';
import { Elements, PaymentElement, useElements, useStripe } from '@stripe/react-stripe-js';
import { loadStripe } from '@stripe/stripe-js';
import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import { Alert } from '@/components/alert';
import { ApiError } from '@/lib/api/errors';
import { formatPrice, toCents } from '@/lib/money';
import { returnAddress, type ConfirmWithBank } from '../use-payment';
import { PayButton } from './pay-button';

interface Props {
  publishableKey: string;
  orderId: string;
  price: number;
  payWith: (paymentMethodId: string, confirm: ConfirmWithBank) => Promise<void>;
}

/** Stripe's Payment Element, for a shop with keys of its own. Card details go to Stripe, never to the shop. */
export function StripeForm({ publishableKey, price, ...form }: Props) {
  const t = useTranslations('payment');
  const [away, setAway] = useState(false);
  const stripe = useMemo(() => loadStripe(publishableKey).catch(() => null), [publishableKey]);
  // Without Stripe's script there is a form all the same, in which nothing can be typed.
  useEffect(() => void stripe.then((loaded) => setAway(loaded === null)), [stripe]);
  const amount = toCents(price);
  if (away) return <Alert tone="danger">{t('noForm')}</Alert>;
  return (
    <Elements
      stripe={stripe}
      options={{
        mode: 'payment',
        amount,
        currency: 'usd',
        paymentMethodCreation: 'manual',
      }}
    >
      <CardForm price={price} {...form} />
    </Elements>
  );
}

function CardForm({ price, orderId, payWith }: Omit<Props, 'publishableKey'>) {
  const t = useTranslations('payment');
  const language = useLocale();
  const say = useApiWords();
  const stripe = useStripe();
  const elements = useElements();
  const [message, setMessage] = useState('');
  const [busy, setBusy] = useState(false);
  const paying = useRef(false);

  const pay = async () => {
    if (!stripe || !elements) return;
    const { error: incomplete } = await elements.submit();
    if (incomplete) return setMessage(incomplete.message ?? '');
    const return_url = returnAddress(orderId, language, window.location.origin);
    const { error, paymentMethod } = await stripe.createPaymentMethod({ elements });
    if (error) return setMessage(error.message ?? '');
    await payWith(paymentMethod.id, async ({ clientSecret, nextActionUrl }) => {
      if (nextActionUrl)
        return window.location.assign(`${nextActionUrl}&return_url=${encodeURIComponent(return_url)}`);
      const { error: refused } = await stripe.handleNextAction({ clientSecret });
      if (refused) setMessage(refused.message ?? t('bankRefused'));
    });
  };

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (paying.current) return;
    paying.current = true;
    setBusy(true);
    setMessage('');
    await pay().catch((error: unknown) =>
      setMessage(error instanceof ApiError ? error.message : String(error)),
    );
    paying.current = false;
    setBusy(false);
  };

  return (
    <form onSubmit={(event) => void onSubmit(event)} aria-label={t('form')} className="space-y-5">
      <PaymentElement />
      {message && <Alert tone="danger">{say(message)}</Alert>}
      <PayButton amount={formatPrice(price, language)} busy={busy} ready={stripe !== null} />
    </form>
  );
}

'use client';

import { useLocale } from 'next-intl';
import dynamic from 'next/dynamic';
import { formatPrice } from '@/lib/money';
import { createPaymentMethod } from '../api/create-payment-method';
import type { PaymentConfig } from '../api/config';
import { challengeUrl, returnAddress, type ConfirmWithBank } from '../use-payment';
import { SandboxCardForm } from './sandbox-card-form';
import { Skeleton } from '@/components/skeleton';

// Stripe's own script and form are large, and only a shop that takes real cards needs them.
const StripeForm = dynamic(() => import('./stripe-form').then((module) => module.StripeForm), {
  ssr: false,
  loading: () => <Skeleton className="h-72" />,
});

// The sandbox takes any key of this form; a shop without keys of its own has none to give.
const SANDBOX_KEY = 'pk_test_sandbox';

interface Props {
  config: PaymentConfig;
  orderId: string;
  price: number;
  payWith: (paymentMethodId: string, confirm: ConfirmWithBank) => Promise<void>;
}

/** The form that fits how this shop takes cards. */
export function PaymentPanel({ config, orderId, price, payWith }: Props) {
  const language = useLocale();
  if (config.mode !== 'sandbox') {
    return (
      <StripeForm
        publishableKey={config.publishableKey ?? ''}
        price={price}
        orderId={orderId}
        payWith={payWith}
      />
    );
  }
  const goToBank: ConfirmWithBank = (challenge) => {
    const returnTo = returnAddress(orderId, language, window.location.origin);
    window.location.assign(challengeUrl(challenge, returnTo));
    // The page is being left: nothing after this may run, and the button stays pressed.
    return new Promise(() => undefined);
  };
  return (
    <SandboxCardForm
      amount={formatPrice(price, language)}
      onPay={async (card) => {
        const paymentMethodId = await createPaymentMethod(card, config.publishableKey ?? SANDBOX_KEY);
        await payWith(paymentMethodId, goToBank);
      }}
    />
  );
}

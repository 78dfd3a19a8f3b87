'use client';

import { useTranslations } from 'next-intl';
import { useApiWords } from '@/i18n/api-words';
import { useRef, useState } from 'react';
import { Alert } from '@/components/alert';
import { InputField } from '@/components/field';
import { formatCardNumber, formatExpiry, type CardInput } from '../card';
import { TEST_CVC, TEST_EXPIRY } from '../test-cards';
import { useCardPayment } from '../use-card-payment';
import { PayButton } from './pay-button';
import { TestCards } from './test-cards';

interface Props {
  /** What is to be paid, in words. */
  amount: string;
  /** Pays with a card; throws what the buyer has to be told. */
  onPay: (card: CardInput) => Promise<void>;
}

const empty: CardInput = { number: '', expiry: '', cvc: '' };

/** A card form for the sandbox, in which no money moves. Card details go to the sandbox, never to the shop. */
export function SandboxCardForm({ amount, onPay }: Props) {
  const t = useTranslations('payment');
  const say = useApiWords();
  const form = useRef<HTMLFormElement>(null);
  const [card, setCard] = useState(empty);
  const { fieldErrors, message, busy, submit } = useCardPayment(form, onPay);
  const set = (name: keyof CardInput, format: (typed: string) => string) => ({
    value: card[name],
    error: fieldErrors[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      setCard((before) => ({ ...before, [name]: format(event.target.value) })),
  });
  return (
    <form
      ref={form}
      noValidate
      aria-label={t('form')}
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(card);
      }}
    >
      <Alert tone="info" title={t('sandboxTitle')}>
        {t('sandbox')}
      </Alert>
      <InputField
        name="number"
        label={t('number')}
        inputMode="numeric"
        autoComplete="cc-number"
        {...set('number', formatCardNumber)}
      />
      <div className="grid grid-cols-2 gap-4">
        <InputField
          name="expiry"
          label={t('expiry')}
          placeholder={t('expiryHint')}
          inputMode="numeric"
          autoComplete="cc-exp"
          {...set('expiry', formatExpiry)}
        />
        <InputField
          name="cvc"
          label={t('cvc')}
          placeholder={t('cvcHint')}
          inputMode="numeric"
          autoComplete="cc-csc"
          {...set('cvc', (typed) => typed.replace(/\D/g, '').slice(0, 4))}
        />
      </div>
      {message && <Alert tone="danger">{say(message)}</Alert>}
      <PayButton amount={amount} busy={busy} />
      <TestCards onPick={(number) => setCard({ number, expiry: TEST_EXPIRY, cvc: TEST_CVC })} />
    </form>
  );
}

'use client';

import { useState } from 'react';
import { apiPaths, paths } from '@/config/paths';
import { inLanguage } from '@/i18n/languages';
import { browserApi } from '@/lib/api/browser';
import { ApiError, hasStatus } from '@/lib/api/errors';
import { useSignIn } from '@/lib/use-sign-in';
import { fetchPayment } from './api/list-payments';
import { pay, type Challenge } from './api/pay';
import type { Payment } from './api/payment';

/** Answers the buyer's bank; resolves when the page can look how it went, or never because it has gone elsewhere. */
export type ConfirmWithBank = (challenge: Challenge) => Promise<void>;

/** The payment of an order, as far as the page knows it, and the way to make one. */
export function usePayment(orderId: string, first: Payment | null, refusedByBank = false) {
  const [payment, setPayment] = useState(first);
  // A refusal is of the last attempt only: the next one has news of its own.
  const [refused, setRefused] = useState(refusedByBank);
  const signIn = useSignIn(paths.order(orderId));
  const refresh = async () => setPayment(await fetchPayment(browserApi, orderId));

  /** Pays once. A refusal of the card is thrown as an ApiError; afterwards another card can be tried. */
  const payWith = async (paymentMethodId: string, confirm: ConfirmWithBank) => {
    setRefused(false);
    const result = await pay(browserApi, orderId, paymentMethodId).catch(async (error: unknown) => {
      if (hasStatus(error, 401)) return signIn();
      // An answer that got lost may still have been a payment: what the API says now is what counts.
      if (error instanceof ApiError && error.kind !== 'rejected') await refresh().catch(() => undefined);
      throw error;
    });
    if ('challenge' in result) await confirm(result.challenge);
    else setPayment(result.payment);
    await refresh().catch(() => undefined);
  };

  return { payment, refused, refresh, payWith };
}

/** Where a bank sends the buyer back to: their order, in the language they read it in. */
export const returnAddress = (orderId: string, language: string, origin: string): string =>
  new URL(inLanguage(language, paths.order(orderId)), origin).href;

/** The page on which the sandbox's bank asks, which sends the buyer back to this address. */
export function challengeUrl({ clientSecret, nextActionUrl }: Challenge, returnTo: string): string {
  if (nextActionUrl) return nextActionUrl;
  const intentId = clientSecret.split('_secret')[0] ?? '';
  const params = new URLSearchParams({ client_secret: clientSecret, return_url: returnTo });
  return `${apiPaths.sandboxChallenge(intentId)}?${params}`;
}

'use client';

import { useTranslations } from 'next-intl';
import type { Messages } from './messages';

type Word = keyof Messages['api'];

/** What the API says, in its own English, and where the catalogues say the same, in the words of the pages. */
export const known: Record<string, Word> = {
  'We could not reach the shop. Check your connection and try again.': 'unreachable',
  'Something went wrong on our side. Try again in a moment.': 'failed',
  'Too many attempts. Wait a minute, then try again.': 'tooMany',
  'Use at least 8 characters': 'eightCharacters',
  'Enter the date and the time in full': 'wholeMoment',
  'Start must be before the year 2100': 'tooFarAway',
  'Email must be valid': 'email',
  'Email already in use': 'emailInUse',
  'Invalid credentials': 'credentials',
  'You must supply a password': 'needPassword',
  'Password must be between 4 and 128 characters': 'passwordLength',
  'The current password is not right': 'currentPassword',
  'The password is not right': 'password',
  'Title must have between 1 and 200 characters': 'title',
  'Price must be between 0.50 and 999,999.99 dollars, with at most two decimals': 'price',
  'Description must be text of at most 5000 characters': 'description',
  'Venue must be text of at most 200 characters': 'venue',
  'Start must be a date and time in the future, such as 2030-05-17T19:30:00Z': 'startsAt',
  'Cannot edit a reserved ticket': 'editReserved',
  'Cannot edit a sold ticket': 'editSold',
  'Cannot edit a withdrawn ticket': 'editWithdrawn',
  'Cannot withdraw a reserved ticket': 'withdrawReserved',
  'Cannot withdraw a sold ticket': 'withdrawSold',
  'Cannot withdraw a withdrawn ticket': 'withdrawWithdrawn',
  'Only a withdrawn ticket can be listed again': 'relistWithdrawn',
  'Ticket is already reserved': 'reserved',
  'Ticket is no longer for sale': 'notForSale',
  'You cannot buy your own ticket': 'ownTicket',
  'The event has already begun': 'begun',
  'The reservation has expired': 'expired',
  'Cannot pay for a cancelled order': 'cancelled',
  'This order is already paid': 'paid',
  'A payment for this order is already under way': 'underWay',
  'The payment was called off. Nothing was charged.': 'calledOff',
  'Cannot cancel completed order': 'cancelCompleted',
  'Only a completed order can be refunded': 'refundCompleted',
  'The card could not be processed just now. Try again in a moment.': 'cardNow',
  'Your card was declined.': 'declined',
  'Your card has insufficient funds.': 'funds',
  'Your card has expired.': 'cardExpired',
  'Your card number is incorrect.': 'cardNumber',
  'Your bank declined the payment. Try another card, or ask your bank.': 'bankDeclined',
  'The card has insufficient funds. Try another card.': 'cardFunds',
  'The card has expired. Try another card.': 'cardTooOld',
  'The security code is not right. Check it and try again.': 'cardCode',
  'The card number is not right. Check it and try again.': 'cardMistyped',
  'Your bank could not confirm that it is you. Try again, or use another card.': 'bankUnsure',
  'The card is over its limit. Try another card.': 'cardLimit',
  'The payment provider does not know this card or token': 'cardUnknown',
  'The payment provider has not answered yet. Do not pay again: this page shows the outcome within a minute.':
    'noOutcome',
  'It was changed by somebody else meanwhile. Load it again and retry.': 'changedMeanwhile',
  'The service is busy. Try again in a moment.': 'busy',
  'Not authorized': 'notAuthorized',
  'Not found': 'notFound',
};

const WAIT = /^Too many attempts\. Try again in (\d+) (second|minute)s?\.$/;

/** Says what the API said in the visitor's language. What no catalogue knows stays as it was said. */
export function useApiWords(): (message: string) => string {
  const t = useTranslations('api');
  return (message) => {
    const [, count, unit] = WAIT.exec(message) ?? [];
    if (unit === 'second') return t('tooManySeconds', { seconds: Number(count) });
    if (unit === 'minute') return t('tooManyMinutes', { minutes: Number(count) });
    const word = Object.hasOwn(known, message) ? known[message] : undefined;
    return word ? t(word as 'failed') : message;
  };
}

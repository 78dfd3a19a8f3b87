const TRY_ANOTHER = 'Your bank declined the payment. Try another card, or ask your bank.';

// Stripe's decline codes (docs.stripe.com/declines/codes) in words that help a buyer. Lost and stolen cards read like
// any other decline, as Stripe advises.
const SENTENCES: Record<string, string> = {
  insufficient_funds: 'The card has insufficient funds. Try another card.',
  expired_card: 'The card has expired. Try another card.',
  incorrect_cvc: 'The security code is not right. Check it and try again.',
  incorrect_number: 'The card number is not right. Check it and try again.',
  processing_error: 'The card could not be processed just now. Try again in a moment.',
  payment_intent_authentication_failure:
    'Your bank could not confirm that it is you. Try again, or use another card.',
  card_velocity_exceeded: 'The card is over its limit. Try another card.',
};

/** What to tell a buyer whose payment failed with this code of Stripe's. */
export function declineSentence(code: string): string {
  return SENTENCES[code] ?? TRY_ANOTHER;
}

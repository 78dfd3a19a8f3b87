/** How an issuer refuses, in Stripe's words. `declineCode` is absent where Stripe publishes none. */
export interface Decline {
  code: string;
  declineCode?: string;
  message: string;
  param?: string;
}

const DECLINED = 'Your card was declined.';

export const DECLINES = {
  generic: { code: 'card_declined', declineCode: 'generic_decline', message: DECLINED },
  insufficientFunds: {
    code: 'card_declined',
    declineCode: 'insufficient_funds',
    message: 'Your card has insufficient funds.',
  },
  lostCard: { code: 'card_declined', declineCode: 'lost_card', message: DECLINED },
  stolenCard: { code: 'card_declined', declineCode: 'stolen_card', message: DECLINED },
  velocity: { code: 'card_declined', declineCode: 'card_velocity_exceeded', message: DECLINED },
  fraudulent: { code: 'card_declined', declineCode: 'fraudulent', message: DECLINED },
  expired: { code: 'expired_card', message: 'Your card has expired.', param: 'exp_month' },
  cvc: { code: 'incorrect_cvc', message: "Your card's security code is incorrect.", param: 'cvc' },
  processing: { code: 'processing_error', message: 'An error occurred while processing your card.' },
} satisfies Record<string, Decline>;

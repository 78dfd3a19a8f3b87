/** Stripe's published test cards this shop's sandbox knows, and what each of them does. */
export const testCards = [
  { number: '4242 4242 4242 4242', does: 'pays' },
  { number: '4000 0000 0000 0002', does: 'declined' },
  { number: '4000 0000 0000 9995', does: 'poor' },
  { number: '4000 0000 0000 0069', does: 'expired' },
  { number: '4000 0027 6000 3184', does: 'bank' },
] as const;

export const TEST_EXPIRY = '12 / 34';
export const TEST_CVC = '123';

/** Stripe's published test cards this shop's sandbox knows, and what each of them does. */
export const testCards = [
  { number: '4242 4242 4242 4242', does: 'Pays' },
  { number: '4000 0000 0000 0002', does: 'Is declined' },
  { number: '4000 0000 0000 9995', does: 'Has too little money' },
  { number: '4000 0000 0000 0069', does: 'Has expired' },
  { number: '4000 0027 6000 3184', does: 'Asks the bank first (3-D Secure)' },
] as const;

export const TEST_EXPIRY = '12 / 34';
export const TEST_CVC = '123';

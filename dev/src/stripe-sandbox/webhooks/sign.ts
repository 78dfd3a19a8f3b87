import { createHmac } from 'node:crypto';

/** The Stripe-Signature header of a payload: when it was signed, and the proof that both sides share the secret. */
export function signature(payload: string, secret: string, now: number): string {
  const proof = createHmac('sha256', secret).update(`${now}.${payload}`).digest('hex');
  return `t=${now},v1=${proof}`;
}

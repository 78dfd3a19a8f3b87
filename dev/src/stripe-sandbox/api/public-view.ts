import { type PaymentIntent } from '../types';

/** What of an intent only servers may see. */
const privateFields: ReadonlySet<string> = new Set<keyof PaymentIntent>([
  'metadata',
  'latest_charge',
  'amount_received',
  'customer',
  'application',
  'transfer_group',
]);

/** What a browser sees of an object. */
export function publicView(answer: object): object {
  if (!('object' in answer) || answer.object !== 'payment_intent') return answer;
  return Object.fromEntries(Object.entries(answer).filter(([field]) => !privateFields.has(field)));
}

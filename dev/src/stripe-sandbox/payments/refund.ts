import { type Call } from '../api/call';
import { invalidRequest } from '../api/errors';
import { aRefund } from '../objects/refund';
import { type Charge, type Refund } from '../types';
import { inWords } from './amounts';

interface Wanted {
  amount?: number;
  reason?: Refund['reason'];
  metadata?: Record<string, string>;
}

/** Gives money back: all that is left of the charge, or a part of it. */
export function refund(
  call: Call,
  charge: Charge,
  { amount: wanted, reason = null, metadata = {} }: Wanted,
): Refund {
  const left = charge.amount - charge.amount_refunded;
  if (!charge.paid) throw invalidRequest(`Charge ${charge.id} has not been paid and cannot be refunded.`);
  if (charge.disputed)
    throw invalidRequest(`Charge ${charge.id} has been charged back.`, { code: 'charge_disputed' });
  if (left === 0)
    throw invalidRequest(`Charge ${charge.id} has already been refunded.`, {
      code: 'charge_already_refunded',
    });
  const amount = wanted ?? left;
  if (amount > left)
    throw invalidRequest(
      `Refund amount (${inWords(amount, charge.currency)}) is greater than unrefunded amount on charge (${inWords(left, charge.currency)})`,
      { param: 'amount' },
    );
  call.cardOf(charge.payment_method ?? '');
  const given = call.store.put('refunds', aRefund(charge, { amount, reason, metadata }, call.now));
  const remaining = call.store.put('charges', {
    ...charge,
    amount_refunded: charge.amount_refunded + amount,
    refunded: left === amount,
  });
  call.emit('refund.created', given);
  call.emit('charge.refunded', remaining);
  return given;
}

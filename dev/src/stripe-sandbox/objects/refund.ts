import { newId } from '../ids';
import { type Charge, type Refund } from '../types';

/** Money on its way back to the card it came from. */
export const aRefund = (
  charge: Charge,
  given: { amount: number; reason: Refund['reason']; metadata: Record<string, string> },
  created: number,
): Refund => ({
  id: newId('re'),
  object: 'refund',
  balance_transaction: null,
  charge: charge.id,
  created,
  currency: charge.currency,
  customer: null,
  customer_account: null,
  destination_details: {
    card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
    type: 'card',
  },
  payment_intent: charge.payment_intent,
  payment_method: charge.payment_method,
  receipt_number: null,
  source_transfer_reversal: null,
  status: 'succeeded',
  transfer_reversal: null,
  ...given,
});

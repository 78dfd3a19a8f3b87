import { type Call } from '../api/call';
import { aDispute } from '../objects/dispute';
import { type Charge, type Dispute } from '../types';

/** The buyer takes the charge to their bank. */
export function dispute(call: Call, charge: Charge, reason: string): Dispute {
  const disputed = call.store.put('charges', { ...charge, disputed: true });
  const opened = call.store.put('disputes', aDispute(disputed, reason, call.now));
  call.emit('charge.dispute.created', opened);
  return opened;
}

import { isDuplicateKey, retryLostRace, TicketStatus } from '@ticket-store/common';
import { model, Schema, trusted } from 'mongoose';
import { Ticket } from './ticket';

const deletedSellerSchema = new Schema<{ _id: string }>({ _id: String }, { versionKey: false });

/** Whose account is gone. A request of theirs may still be on its way: what it lists is withdrawn too. */
export const DeletedSeller = model('DeletedSeller', deletedSellerSchema, 'deleted_sellers');

async function remember(userId: string): Promise<void> {
  try {
    await DeletedSeller.create([{ _id: userId }]);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** The ids of the user's tickets that somebody could still get. */
const findOpen = (userId: string) =>
  Ticket.distinct('_id', {
    userId,
    status: trusted({ $in: [TicketStatus.Available, TicketStatus.Reserved] }),
    withdrawnAt: trusted({ $exists: false }),
  });

async function retire(id: unknown): Promise<void> {
  const ticket = await Ticket.findById(id);
  if (ticket?.retire()) await ticket.save();
}

/** Withdraws all that a user whose account is gone still has on sale; what is reserved may be sold, and nothing after it. */
export async function retireTicketsOf(userId: string): Promise<void> {
  await remember(userId);
  for (const id of await findOpen(userId)) await retryLostRace(() => retire(id));
}

/**
 * Withdraws what was put on sale just now for a user whose account is gone. Whoever writes last, the listing here or
 * the end of the account above, sees what the other has written.
 */
export async function retireIfDeleted(userId: string): Promise<void> {
  if (await DeletedSeller.exists({ _id: userId })) await retireTicketsOf(userId);
}

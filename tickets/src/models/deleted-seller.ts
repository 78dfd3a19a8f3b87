import { isDuplicateKey, TicketStatus } from '@ticket-store/common';
import { Error as MongooseError, model, Schema, trusted } from 'mongoose';
import { Ticket, type TicketDocument } from './ticket';

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

/** The user's tickets that somebody could still get. */
const findOpen = (userId: string): Promise<TicketDocument[]> =>
  Ticket.find({
    userId,
    status: trusted({ $in: [TicketStatus.Available, TicketStatus.Reserved] }),
    withdrawnAt: trusted({ $exists: false }),
  });

async function retire(ticket: TicketDocument): Promise<void> {
  if (!ticket.retire()) return;
  try {
    await ticket.save();
  } catch (error) {
    // An edit, a reservation or a sale came first: it is looked at again as it is now.
    if (!(error instanceof MongooseError.VersionError)) throw error;
  }
}

/** Withdraws all that a user whose account is gone still has on sale; what is reserved may be sold, and nothing after it. */
export async function retireTicketsOf(userId: string): Promise<void> {
  await remember(userId);
  for (let open = await findOpen(userId); open.length > 0; open = await findOpen(userId)) {
    await Promise.all(open.map(retire));
  }
}

/**
 * Withdraws what was put on sale just now for a user whose account is gone. Whoever writes last, the listing here or
 * the end of the account above, sees what the other has written.
 */
export async function retireIfDeleted(userId: string): Promise<void> {
  if (await DeletedSeller.exists({ _id: userId })) await retireTicketsOf(userId);
}

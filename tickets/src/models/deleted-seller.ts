import { inBatches, isDuplicateKey, type Resource, retryLostRace, TicketStatus } from '@ticket-store/common';
import { model, Schema, trusted } from 'mongoose';
import { log } from '../log';
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
  if (ticket?.retire()) await ticket.store();
}

/** Withdraws all that a user whose account is gone still has on sale; what is reserved may be sold, and nothing after it. */
export async function retireTicketsOf(userId: string): Promise<void> {
  await remember(userId);
  for (const id of await findOpen(userId)) await retryLostRace(() => retire(id));
}

async function areDeleted(userIds: readonly string[]): Promise<boolean[]> {
  const found = await DeletedSeller.distinct('_id', { _id: trusted({ $in: userIds }) });
  return userIds.map((id) => found.includes(id));
}

/** Hardly anybody's account ends while they list a ticket: one look a moment later does for all who list meanwhile. */
const isDeleted = inBatches(areDeleted, { gatherMs: 50 });

const looks = new Set<Promise<void>>();

/**
 * Withdraws, a moment later, what was put on sale just now for a user whose account is gone. Whoever writes last, the
 * listing here or the end of the account above, sees what the other has written.
 */
export function retireIfDeleted(userId: string): void {
  const look = isDeleted(userId)
    .then((deleted) => (deleted ? retireTicketsOf(userId) : undefined))
    .catch((error: unknown) => log.error({ err: error, userId }, 'Could not see whether an account is gone'))
    .finally(() => looks.delete(look));
  looks.add(look);
}

/** The looks that have begun are done before the database is left. */
export const looksAfterListings: Resource = {
  open: () => Promise.resolve(),
  close: async () => void (await Promise.all(looks)),
};

import { type Model, trusted } from 'mongoose';
import { type PendingEvent, type Recording } from './plugin';

/**
 * The documents whose oldest unpublished event is older than `ageMs` milliseconds, the oldest first.
 * @param limit how many documents at most
 */
export async function leftBehind(model: Model<Recording>, ageMs: number, limit: number) {
  const documents = await model
    .find({ 'outbox.time': trusted({ $lte: new Date(Date.now() - ageMs) }) }, { outbox: 1 })
    .sort({ 'outbox.time': 1 })
    .limit(limit)
    .lean<{ _id: unknown; outbox: PendingEvent[] }[]>();
  return documents.map(({ _id, outbox }) => ({ id: String(_id), outbox }));
}

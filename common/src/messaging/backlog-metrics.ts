import { type Model } from 'mongoose';
import { measuredGauge, type Sample } from '../service/gauge';
import { DeadLetterModel, ParkedEventModel } from './delivery/mongo-stores';
import { type Recording } from './outbox';

const ageOf = (oldest: Date | undefined) =>
  oldest ? Math.max(0, (Date.now() - new Date(oldest).getTime()) / 1000) : 0;

const one = (value: number): Sample[] => [{ value }];

interface Backlog {
  events: number;
  oldest?: Date;
}

/** What waits in the outboxes of a model; the partial index of the sweeper finds it without reading the rest. */
async function backlogOf(model: Model<Recording>): Promise<Backlog> {
  const [found] = await model.aggregate<Backlog>([
    { $match: { 'outbox.time': { $exists: true } } },
    { $unwind: '$outbox' },
    { $group: { _id: null, events: { $sum: 1 }, oldest: { $min: '$outbox.time' } } },
  ]);
  return found ?? { events: 0 };
}

/** Measures what waits to be published: how much, and since when. */
export function measureOutboxes(models: Model<Recording>[]): void {
  const backlogs = () => Promise.all(models.map(backlogOf));
  measuredGauge({ name: 'outbox_pending_events', help: 'Events that wait in outboxes' }, async () =>
    one((await backlogs()).reduce((sum, { events }) => sum + events, 0)),
  );
  measuredGauge(
    {
      name: 'outbox_oldest_age_seconds',
      help: 'Age of the oldest event that waits in an outbox; 0 when none does',
    },
    async () => one(Math.max(0, ...(await backlogs()).map(({ oldest }) => ageOf(oldest)))),
  );
}

/** Measures what came before its turn and waits for an earlier version. */
export function measureParked(): void {
  measuredGauge({ name: 'parked_events', help: 'Events that wait for an earlier version' }, async () =>
    one(await ParkedEventModel.estimatedDocumentCount()),
  );
  measuredGauge(
    { name: 'parked_oldest_age_seconds', help: 'Age of the oldest parked event; 0 when there is none' },
    async () => {
      const oldest = await ParkedEventModel.findOne().sort({ parkedAt: 1 }).lean<{ parkedAt: Date }>();
      return one(ageOf(oldest?.parkedAt));
    },
  );
}

/**
 * Measures the dead letters that nobody has dealt with yet.
 * @param count how many there are; those in the service's own database when left out
 */
export function measureDeadLetters(
  count: () => Promise<number> = () => DeadLetterModel.estimatedDocumentCount().exec(),
): void {
  measuredGauge(
    { name: 'dead_letters', help: 'Events that were given up and wait for an operator' },
    async () => one(await count()),
  );
}

import { setTimeout as delay } from 'node:timers/promises';
import { type Model, trusted } from 'mongoose';
import { type Logger } from '../../service/logger';
import { type Recording } from './plugin';

interface Published {
  aggregateId: string;
  eventId: string;
}

/** How long published events are gathered: under load dozens leave their documents in one write. */
const GATHER_MS = 100;

/** Takes published events out of their documents, those that came meanwhile in one write together. */
export class PublishedEvents {
  private readonly waiting = new Map<Model<Recording>, Published[]>();
  private writing: Promise<boolean> | undefined;

  /** Notes an event as published. Failing to write it costs a repeated event, which every listener ignores. */
  add(model: Model<Recording>, aggregateId: string, eventId: string, log: Logger) {
    const waiting = this.waiting.get(model) ?? [];
    this.waiting.set(model, waiting);
    waiting.push({ aggregateId, eventId });
    this.writing ??= this.write()
      .then(() => true)
      .catch((error: unknown) => {
        log.warn({ err: error }, 'Published events stay in the outbox for now');
        return false;
      })
      .finally(() => (this.writing = undefined));
  }

  /** Waits for the events noted until now. @returns whether they are out of their documents */
  async flushed(): Promise<boolean> {
    return (await this.writing) ?? true;
  }

  private async write(): Promise<void> {
    while (this.waiting.size > 0) {
      await delay(GATHER_MS);
      const batch = [...this.waiting];
      this.waiting.clear();
      for (const [model, events] of batch) {
        const [aggregates, published] = [
          events.map((each) => each.aggregateId),
          events.map((each) => each.eventId),
        ];
        await model.updateMany(
          { _id: trusted({ $in: aggregates }) },
          { $pull: { outbox: { id: { $in: published } } } },
          // What a crash undoes here is published again, so nobody waits for the journal.
          { timestamps: false, writeConcern: { w: 1, journal: false } },
        );
      }
    }
  }
}

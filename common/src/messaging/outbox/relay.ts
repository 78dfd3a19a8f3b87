import { SpanKind } from '@opentelemetry/api';
import { type Model } from 'mongoose';
import { faultPoint } from '../../service/fault-points';
import { type Logger } from '../../service/logger';
import { eventsPublished } from '../../service/metrics';
import { inSpan } from '../../service/spans';
import { startWorker } from '../../service/worker';
import { type Broker } from '../broker';
import { serializeEvent } from '../cloud-event';
import { KeyedQueue } from '../keyed-queue';
import { MAX_IN_FLIGHT } from '../stan-client';
import { type PendingEvent, type Recording, recorded } from './plugin';
import { PublishedEvents } from './published-events';
import { leftBehind } from './sweep';

/** What the relay needs to know. */
export interface RelayOptions {
  /** The name of the service, the events' `source`. */
  source: string;
  models: Model<Recording>[];
  broker: Broker;
  log: Logger;
  /** Seconds between two looks for events that a crash or an outage left behind. */
  sweepSeconds?: number;
}

/** Events of a fresh save are the relay's own; only older ones were left behind. */
const LEFT_BEHIND_AFTER_MS = 2_000;

/**
 * Publishes recorded events: right after the save, an aggregate's in their order, and removes each from its document
 * once the broker has acknowledged it. A sweeper publishes what a crash or an outage left behind.
 */
export class Relay {
  private readonly queue = new KeyedQueue();
  private readonly published = new PublishedEvents();
  private inFlight = 0;
  private stopSweeping = () => Promise.resolve();

  constructor(private readonly options: RelayOptions) {}

  /** Starts to publish; first of all what an earlier process left behind. */
  async start(): Promise<void> {
    const { broker, log, sweepSeconds = 1 } = this.options;
    await this.sweep(0);
    recorded.on('saved', this.onSaved);
    broker.on('online', this.onOnline);
    const run = () => this.sweep(LEFT_BEHIND_AFTER_MS);
    this.stopSweeping = startWorker({ name: 'sweep the outboxes', everySeconds: sweepSeconds, run }, log);
  }

  /** Takes nothing new, and waits for the events on their way. */
  async stop(): Promise<void> {
    recorded.off('saved', this.onSaved);
    this.options.broker.off('online', this.onOnline);
    await this.stopSweeping();
    await this.queue.idle();
    await this.published.flushed();
  }

  private readonly onSaved = (model: Model<Recording>, id: string, events: PendingEvent[]) => {
    // Above the bound, and while the broker is away, the events wait in their documents for the sweeper.
    if (this.inFlight >= MAX_IN_FLIGHT || !this.options.broker.isOnline) return;
    void this.publish(model, id, events);
  };

  private readonly onOnline = () => {
    this.sweep(0).catch((error: unknown) =>
      this.options.log.error({ err: error }, 'Could not sweep the outboxes'),
    );
  };

  /** Publishes what is older than `ageMs`, batch after batch, until nothing is left or the broker goes away. */
  private async sweep(ageMs: number): Promise<void> {
    for (const model of this.options.models) {
      let complete = true;
      while (complete && this.options.broker.isOnline) {
        const documents = await leftBehind(model, ageMs, MAX_IN_FLIGHT);
        if (documents.length === 0) break;
        const outcomes = await Promise.all(
          documents.map(({ id, outbox }) => this.publish(model, id, outbox)),
        );
        const areOut = await this.published.flushed();
        // What is still there would be found and published again at once, without end.
        complete = areOut && outcomes.every(Boolean);
      }
    }
  }

  /** Publishes events of one aggregate in their order. @returns false when one has to be left to the sweeper */
  private publish(model: Model<Recording>, id: string, events: PendingEvent[]): Promise<boolean> {
    this.inFlight += 1;
    const task = async () => {
      try {
        for (const event of events) await this.publishOne(model, id, event);
        return true;
      } catch (error) {
        this.options.log.warn(
          { err: error, aggregateId: id },
          'Could not publish an event; it stays in the outbox',
        );
        return false;
      } finally {
        this.inFlight -= 1;
      }
    };
    return this.queue.run(id, task);
  }

  private async publishOne(model: Model<Recording>, id: string, event: PendingEvent): Promise<void> {
    const { source, broker, log } = this.options;
    const traced = { name: `publish ${event.type}`, kind: SpanKind.PRODUCER, traceparent: event.traceparent };
    await inSpan(traced, async (traceparent) => {
      const body = serializeEvent({ ...event, source, traceparent, time: event.time.toISOString() });
      faultPoint('relay:saved');
      await broker.publish(event.type, body);
    });
    faultPoint('relay:acknowledged');
    eventsPublished.inc({ subject: event.type });
    this.published.add(model, id, event.id, log);
  }
}

import { SpanKind } from '@opentelemetry/api';
import { type Message } from 'node-nats-streaming';
import { type Subjects } from '../events';
import { continueTrace, inContext } from '../service/context';
import { faultPoint } from '../service/fault-points';
import { type Logger } from '../service/logger';
import { eventsReceived } from '../service/metrics';
import { inSpan } from '../service/spans';
import { startWorker } from '../service/worker';
import { type Broker } from './broker';
import { type CloudEvent, parseEvent } from './cloud-event';
import { type DeadLetterStore, type ParkingLot } from './delivery/stores';
import { orderingKey, VersionOrder } from './delivery/version-order';
import { KeyedQueue } from './keyed-queue';
import { type Listener, type Outcome } from './listener';

/** What the consumer of a service needs. */
export interface ConsumerOptions {
  listeners: Listener[];
  broker: Broker;
  /** Also the durable name; `<service>-service`. */
  queueGroup: string;
  deadLetters: DeadLetterStore;
  parkingLot: ParkingLot;
  ackWaitSeconds: number;
  /** How often a message is delivered before it becomes a dead letter. */
  deliveryLimit: number;
  log: Logger;
}

/** What operators call the outcomes. */
const OUTCOME_LABELS: Record<Outcome, string> = { applied: 'handled', stale: 'stale', early: 'parked' };

/** A parked event is normally freed in milliseconds. */
const PARKED_TOO_LONG_MS = 10_000;

/** Receives the events of a service: reads, orders, handles, acknowledges, and gives up what cannot be handled. */
export class Consumer {
  private readonly queue = new KeyedQueue();
  private readonly order: VersionOrder;
  /** What is done with messages that came, by their place in the broker's log. */
  private readonly atHand = new Map<string, Promise<void>>();
  private stopping = false;
  private stopRetrying = () => Promise.resolve();

  constructor(private readonly options: ConsumerOptions) {
    this.order = new VersionOrder(options.listeners, options.parkingLot, options.log);
  }

  /** Subscribes to every listener's subject. */
  async start(): Promise<void> {
    const { listeners, broker, queueGroup, ackWaitSeconds, log } = this.options;
    for (const { subject } of listeners) {
      const onMessage = (message: Message) => this.receive(subject, message);
      await broker.subscribe({ subject, queueGroup, ackWaitSeconds, onMessage });
    }
    const run = () => this.order.retryParked(PARKED_TOO_LONG_MS);
    this.stopRetrying = startWorker(
      { name: 'retry parked events', everySeconds: PARKED_TOO_LONG_MS / 1000, run },
      log,
    );
  }

  /** Takes no more messages and waits for those at hand; what was not acknowledged goes to another process. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.stopRetrying();
    await Promise.all(this.atHand.values());
  }

  private receive(subject: Subjects, message: Message): void {
    if (this.stopping) return;
    const place = `${subject}:${message.getSequence()}`;
    // Under a heavy load a message may wait here for longer than the broker waits for its ack. To handle every repetition
    // too would make the load heavier; should the first one fail, the broker repeats it once more.
    if (this.atHand.has(place)) return;
    const done = this.read(subject, message, place).finally(() => this.atHand.delete(place));
    this.atHand.set(place, done);
  }

  private async read(subject: Subjects, message: Message, place: string): Promise<void> {
    const body = String(message.getData());
    try {
      const event = parseEvent(subject, body);
      const traceparent = continueTrace(event.traceparent);
      await inContext({ eventId: event.id, traceparent }, () =>
        this.handle({ ...event, traceparent }, message, body),
      );
    } catch (error) {
      // Only what is unreadable comes here, or a store that is away: then there is no acknowledgement either.
      await this.bury({ id: place, subject, body, error, deliveries: 1 }, message);
    }
  }

  private async handle(event: CloudEvent, message: Message, body: string): Promise<void> {
    const inTurn = (work: () => Promise<Outcome>) => this.inTurnOf(event, work);
    try {
      const outcome = await inTurn(() => this.order.apply(event));
      faultPoint('consumer:applied');
      eventsReceived.inc({ subject: event.type, outcome: OUTCOME_LABELS[outcome] });
      if (outcome !== 'early') await this.order.applyFollowers(event, inTurn);
      if (message.isRedelivered()) await this.options.deadLetters.forgetFailures(event.id);
      this.acknowledge(message);
    } catch (error) {
      await this.failed(event, message, body, error);
    }
  }

  /** Does something after all that came before it for the same aggregate. */
  private inTurnOf<T>(event: CloudEvent, work: () => Promise<T>): Promise<T> {
    const traced = {
      name: `handle ${event.type}`,
      kind: SpanKind.CONSUMER,
      traceparent: event.traceparent,
      attributes: { 'messaging.message.id': event.id },
    };
    const inTrace = (traceparent: string | undefined) =>
      inContext({ eventId: event.id, traceparent: continueTrace(traceparent) }, work);
    return this.queue.run(orderingKey(event), () => inSpan(traced, inTrace));
  }

  /** Where the message's connection is gone nothing is amiss with the event: it comes again, and changes nothing then. */
  private acknowledge(message: Message) {
    try {
      message.ack();
    } catch (error) {
      this.options.log.info({ err: error }, 'Could not acknowledge an event; it will be delivered again');
    }
  }

  private async failed(event: CloudEvent, message: Message, body: string, error: unknown): Promise<void> {
    const { deadLetters, deliveryLimit, log } = this.options;
    eventsReceived.inc({ subject: event.type, outcome: 'failed' });
    try {
      const deliveries = await deadLetters.countFailure(event.id);
      log.error({ err: error, subject: event.type, deliveries }, 'Could not handle an event');
      if (deliveries < deliveryLimit) return;
      await this.bury({ id: event.id, subject: event.type, body, error, deliveries }, message);
    } catch (storeError) {
      log.error(
        { err: storeError, cause: error },
        'Could not handle an event, nor note it; it will be delivered again',
      );
    }
  }

  private async bury(
    dead: { id: string; subject: Subjects; body: string; error: unknown; deliveries: number },
    message: Message,
  ): Promise<void> {
    const { deadLetters, log } = this.options;
    const error = dead.error instanceof Error ? (dead.error.stack ?? dead.error.message) : String(dead.error);
    try {
      await deadLetters.bury({ ...dead, error, diedAt: new Date() });
      this.acknowledge(message);
      eventsReceived.inc({ subject: dead.subject, outcome: 'dead' });
      log.error(
        { err: dead.error, deadLetter: dead.id, subject: dead.subject },
        'Gave up an event; it is a dead letter now',
      );
    } catch (storeError) {
      log.error(
        { err: storeError, deadLetter: dead.id },
        'Could not keep a dead letter; it will be delivered again',
      );
    }
  }
}

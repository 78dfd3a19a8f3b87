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
  /** How often the events that wait for an earlier version are tried again; a parked one is normally freed in milliseconds. */
  retrySeconds?: number;
  log: Logger;
}

/** What operators call the outcomes. */
const OUTCOME_LABELS: Record<Outcome, string> = { applied: 'handled', stale: 'stale', early: 'parked' };

/** An event that could not be handled. */
interface Failed {
  id: string;
  subject: Subjects;
  body: string;
}

/** Receives the events of a service: reads, orders, handles, acknowledges, and gives up what cannot be handled. */
export class Consumer {
  private readonly queue = new KeyedQueue();
  private readonly order: VersionOrder;
  /** What is done with messages that came, by their place in the broker's log. */
  private readonly atHand = new Map<string, Promise<void>>();
  private stopping = false;
  private stopRetrying = () => Promise.resolve();

  constructor(private readonly options: ConsumerOptions) {
    const { listeners, parkingLot, log } = options;
    this.order = new VersionOrder({
      listeners,
      parkingLot,
      log,
      inTurn: (event, work) => this.inTurnOf(event, work),
      onFailure: ({ id, subject, body }, error) =>
        this.failed({ id, subject: subject as Subjects, body }, error, () => parkingLot.remove(id)),
    });
  }

  /** Subscribes to every listener's subject. */
  async start(): Promise<void> {
    const { listeners, broker, queueGroup, ackWaitSeconds, retrySeconds = 10, log } = this.options;
    for (const { subject } of listeners) {
      const onMessage = (message: Message) => this.receive(subject, message);
      await broker.subscribe({ subject, queueGroup, ackWaitSeconds, onMessage });
    }
    const run = () => this.order.retryParked(retrySeconds * 1000);
    this.stopRetrying = startWorker({ name: 'retry parked events', everySeconds: retrySeconds, run }, log);
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
      // Only what is unreadable comes here.
      await this.bury({ id: place, subject, body }, { error, deliveries: 1 }, () =>
        this.acknowledge(message),
      );
    }
  }

  private async handle(event: CloudEvent, message: Message, body: string): Promise<void> {
    try {
      const outcome = await this.inTurnOf(event, () => this.order.apply(event));
      faultPoint('consumer:applied');
      eventsReceived.inc({ subject: event.type, outcome: OUTCOME_LABELS[outcome] });
      if (outcome !== 'early') await this.order.applyFollowers(event);
      if (message.isRedelivered()) await this.options.deadLetters.forgetFailures(event.id);
      this.acknowledge(message);
    } catch (error) {
      await this.failed({ id: event.id, subject: event.type, body }, error, () => this.acknowledge(message));
    }
  }

  /** Does something after all that came before it for the same aggregate. */
  private inTurnOf(event: CloudEvent, work: () => Promise<Outcome>): Promise<Outcome> {
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

  /** @param settle what is done with an event that is given up, so that it comes no more */
  private async failed(event: Failed, error: unknown, settle: () => unknown): Promise<void> {
    const { deadLetters, deliveryLimit, log } = this.options;
    const { id, subject } = event;
    eventsReceived.inc({ subject, outcome: 'failed' });
    try {
      const deliveries = await deadLetters.countFailure(id);
      log.error({ err: error, failedEvent: id, subject, deliveries }, 'Could not handle an event');
      if (deliveries >= deliveryLimit) await this.bury(event, { error, deliveries }, settle);
    } catch (storeError) {
      log.error(
        { err: storeError, cause: error, failedEvent: id },
        'Could not handle an event, nor note it; it will come again',
      );
    }
  }

  private async bury(
    event: Failed,
    { error, deliveries }: { error: unknown; deliveries: number },
    settle: () => unknown,
  ): Promise<void> {
    const { deadLetters, log } = this.options;
    const { id, subject } = event;
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      await deadLetters.bury({ ...event, error: text, deliveries, diedAt: new Date() });
      await settle();
      eventsReceived.inc({ subject, outcome: 'dead' });
      log.error({ err: error, deadLetter: id, subject }, 'Gave up an event; it is a dead letter now');
    } catch (storeError) {
      log.error({ err: storeError, deadLetter: id }, 'Could not keep a dead letter; it will come again');
    }
  }
}

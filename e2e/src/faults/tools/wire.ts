import { randomUUID } from 'node:crypto';
import { Broker, createLogger, Subjects } from '@ticket-store/common';
import { until } from '../../support/until';
import { type RunningStack } from '../../support/running-stack';

/** Who listens to what. */
const LISTENERS: Record<string, string[]> = {
  [Subjects.TicketCreated]: ['orders'],
  [Subjects.TicketUpdated]: ['orders'],
  [Subjects.OrderCreated]: ['tickets', 'payments', 'expiration'],
  [Subjects.OrderCancelled]: ['tickets', 'payments', 'expiration'],
  [Subjects.OrderCompleted]: ['tickets', 'payments', 'expiration'],
  [Subjects.ExpirationComplete]: ['orders'],
  [Subjects.PaymentCreated]: ['orders'],
};

/** A message as it was on the wire. */
export interface WireMessage {
  subject: string;
  body: string;
}

const CONSUMERS = ['tickets', 'orders', 'payments', 'expiration'];

/** A client of the stack's broker, that reads along and says what it likes. */
export class Wire {
  private constructor(
    private readonly stack: RunningStack,
    readonly broker: Broker,
  ) {}

  /** Connects under a name of its own. */
  static async to(stack: RunningStack): Promise<Wire> {
    const settings = { url: stack.now.nats, clusterId: 'ticketing', clientId: `faults-${randomUUID()}` };
    const broker = new Broker(settings, createLogger('faults', 'silent'));
    await broker.connect();
    return new Wire(stack, broker);
  }

  /** Publishes a text, event or not. */
  say(subject: string, body: string): Promise<void> {
    return this.broker.publish(subject, body);
  }

  /** Everything that was ever said about one of these ids, once `isComplete`. */
  async history(ids: string[], isComplete: (heard: WireMessage[]) => boolean): Promise<WireMessage[]> {
    const heard: WireMessage[] = [];
    const queueGroup = `faults-${randomUUID()}`;
    for (const subject of Object.keys(LISTENERS)) {
      const onMessage = (message: { getData(): unknown; ack(): void }) => {
        const body = String(message.getData());
        if (ids.some((id) => body.includes(id))) heard.push({ subject, body });
        message.ack();
      };
      await this.broker.subscribe({ subject, queueGroup, ackWaitSeconds: 30, onMessage });
    }
    await until('the broker to tell the whole story', () => isComplete(heard));
    return [...heard];
  }

  /**
   * Everything that was ever said on a subject.
   * @param end said last, so that the end is known; something that changes nothing, and was never said before
   */
  async everything(subject: string, end: string): Promise<string[]> {
    const heard: string[] = [];
    const onMessage = (message: { getData(): unknown; ack(): void }) => {
      heard.push(String(message.getData()));
      message.ack();
    };
    const queueGroup = `faults-${randomUUID()}`;
    await this.broker.subscribe({ subject, queueGroup, ackWaitSeconds: 30, onMessage });
    await this.say(subject, end);
    await until('the broker to say it all again', () => heard.includes(end));
    return heard.filter((body) => body !== end);
  }

  /** Says all of it again, and waits until everybody who listens has heard it. */
  async repeat(messages: WireMessage[]): Promise<void> {
    const before = await this.received();
    for (const { subject, body } of messages) await this.say(subject, body);
    await until('everybody to have heard it again', async () => {
      const now = await this.received();
      return CONSUMERS.every((name) => now[name]! - before[name]! >= deliveriesTo(name, messages));
    });
  }

  private async received(): Promise<Record<string, number>> {
    const counts = CONSUMERS.map((name) => this.stack.counter(name, 'events_received_total'));
    const values = await Promise.all(counts);
    return Object.fromEntries(CONSUMERS.map((name, index) => [name, values[index]!]));
  }
}

const deliveriesTo = (name: string, messages: WireMessage[]) =>
  messages.filter(({ subject }) => LISTENERS[subject]!.includes(name)).length;

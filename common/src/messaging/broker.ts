import { EventEmitter, once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { type Message, type Stan } from 'node-nats-streaming';
import { type Logger } from '../service/logger';
import {
  type BrokerSettings,
  followOn,
  type FollowSettings,
  openClient,
  type SubscriptionSettings,
  subscribeTo,
} from './stan-client';

/** What a follower hears once more after a reconnection: a message takes time to come, and clocks differ. */
const REPEATED_SECONDS = 5;
const RETRY_DELAY_MS = 500;
/** How long a start waits for a broker that is starting too. */
const START_TIMEOUT_MS = 30_000;
/**
 * The one connection of a process to NATS Streaming. A lost connection is replaced by a new one, with the same
 * subscriptions, so that a service goes on answering while the broker is away. Emits `online` whenever connected.
 */
export class Broker extends EventEmitter<{ online: [] }> {
  private client: Stan | undefined;
  private online = false;
  private closed = false;
  private replacing: Promise<void> | undefined;
  /** Each makes one subscription of a new connection. */
  private readonly subscriptions: ((client: Stan) => Promise<unknown>)[] = [];

  constructor(
    private readonly settings: BrokerSettings,
    private readonly log: Logger,
  ) {
    super();
  }

  /** Whether events can be published right now. */
  get isOnline(): boolean {
    return this.online;
  }

  /**
   * Connects.
   * @param patienceMs how long a broker that is not there yet is waited for; half a minute when left out
   * @throws when it does not come
   */
  async connect(patienceMs = START_TIMEOUT_MS): Promise<void> {
    const deadline = Date.now() + patienceMs;
    for (;;) {
      try {
        return await this.open();
      } catch (error) {
        if (Date.now() > deadline) throw new Error(`No broker at ${this.settings.url}`, { cause: error });
        await delay(RETRY_DELAY_MS);
      }
    }
  }

  /** Subscribes now and after every reconnection. */
  async subscribe(subscription: SubscriptionSettings): Promise<void> {
    const make = (client: Stan) => subscribeTo(client, subscription);
    this.subscriptions.push(make);
    await make(this.client!);
  }

  /**
   * Has this process hear every message of a subject, with a subscription of its own that no other process shares. After
   * a reconnection it goes on with the last message it had, so that nothing is missed; some may come twice.
   */
  async follow({ subject, since, onMessage }: FollowSettings): Promise<void> {
    let heardAt = Date.now() - (since === 'last' ? 0 : since * 1000);
    const heard = (message: Message) => {
      // Of the past much may be still to come: how far it was heard is told by the message, not by the clock.
      heardAt = Math.min(Date.now(), message.getTimestamp().getTime());
      onMessage(message);
    };
    await followOn(this.client!, { subject, since, onMessage: heard });
    this.subscriptions.push((client) => {
      const missed = (Date.now() - heardAt) / 1000 + REPEATED_SECONDS;
      return followOn(client, { subject, since: missed, onMessage: heard });
    });
  }

  /**
   * Forgets how far a queue group has read, so that its next subscription gets every event from the first one on. No
   * process of the group may be running.
   */
  async forgetPosition(subject: string, queueGroup: string): Promise<void> {
    const onMessage = () => undefined;
    const subscription = await subscribeTo(this.client!, {
      subject,
      queueGroup,
      ackWaitSeconds: 1,
      onMessage,
    });
    const forgotten = once(subscription, 'unsubscribed');
    subscription.unsubscribe();
    await forgotten;
  }

  /** Publishes and waits for the broker's acknowledgement. @throws when there is none; it may be stored all the same */
  publish(subject: string, body: string): Promise<void> {
    const { client } = this;
    if (!this.online || !client) return Promise.reject(new Error('The broker is away'));
    return new Promise((resolve, reject) => {
      client.publish(subject, body, (error?: Error | string) => {
        // The broker's own refusals arrive as plain strings.
        if (error) reject(error instanceof Error ? error : new Error(error));
        // A connection that breaks ends what is under way as if it were acknowledged.
        else if (client !== this.client) reject(new Error('The broker went away without an acknowledgement'));
        else resolve();
      });
    });
  }

  /** Leaves the broker; the durable subscriptions stay for the next process. */
  async close(): Promise<void> {
    this.closed = true;
    this.online = false;
    await this.replacing;
    const { client } = this;
    this.client = undefined;
    if (!client) return;
    const left = once(client, 'close');
    client.close();
    await left;
  }

  private async open(): Promise<void> {
    const client = await openClient(this.settings);
    client.on('error', (error: unknown) => this.log.warn({ err: error }, 'The broker reported an error'));
    // The first is for a connection that breaks, before anything that was under way is told; the second for all others.
    for (const end of ['disconnect', 'close']) client.once(end, () => this.lose(client));
    try {
      for (const make of this.subscriptions) await make(client);
    } catch (error) {
      // Left open, it would keep our client id from the next attempt.
      client.close();
      throw error;
    }
    this.client = client;
    this.online = true;
    this.emit('online');
  }

  private lose(client: Stan) {
    if (client !== this.client) return;
    this.online = false;
    this.client = undefined;
    this.log.warn('The broker is away; events wait in the database');
    this.replacing = this.replace();
  }

  private async replace(): Promise<void> {
    while (!this.closed) {
      try {
        await this.open();
        this.log.info('Connected to the broker again');
        return;
      } catch {
        await delay(RETRY_DELAY_MS);
      }
    }
  }
}

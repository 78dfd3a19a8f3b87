import {
  type Broker,
  currentContext,
  eventsPublished,
  type Logger,
  type Resource,
  serializeEvent,
  Subjects,
} from '@ticket-store/common';
import Bull from 'bull';
import { Redis } from 'ioredis';
import { config } from '../config';
import { expirySeconds, measureTimers } from '../metrics';

/** What a timer has to know. */
interface Timer {
  orderId: string;
  /** When it is to go off, in ISO form. */
  expiresAt?: string;
  /** The trace of the reservation. */
  traceparent?: string | undefined;
}

/** What Bull talks to Redis with. It neither waits for connections it is given, nor closes them. */
type Connections = Record<'client' | 'subscriber' | 'bclient', Redis>;

/** Bull counts all it has at hand each time one is done, so more of them are not quicker. */
const ANNOUNCED_AT_ONCE = 200;
const RETRY_DELAY_MS = 1_000;

/**
 * The timers of live orders, kept in Redis. The order's id is the job's id: an order has one timer however often its
 * event comes. A timer tries until the broker has taken its announcement, and leaves nothing behind.
 */
export class ExpirationQueue implements Resource {
  private queue: Bull.Queue<Timer> | undefined;
  private readonly connections: Connections;

  constructor(
    redisUrl: string,
    private readonly prefix = 'bull',
  ) {
    this.connections = connectionsTo(redisUrl);
  }

  async open({ broker, log }: { broker?: Broker | undefined; log: Logger }): Promise<void> {
    for (const connection of Object.values(this.connections)) await connection.connect();
    this.queue = new Bull<Timer>('order:expiration', {
      prefix: this.prefix,
      // However often a process dies with a timer in its hands, the timer goes off.
      settings: { maxStalledCount: Number.MAX_SAFE_INTEGER },
      createClient: (type) => this.connections[type],
      defaultJobOptions: {
        attempts: Number.MAX_SAFE_INTEGER,
        backoff: { type: 'fixed', delay: RETRY_DELAY_MS },
        // A kept id would stand in the way of the same order's next timer.
        removeOnComplete: true,
        removeOnFail: true,
      },
    });
    this.queue.on('error', (error) =>
      log.warn({ err: error }, 'Redis is away; orders sweeps what no timer announces'),
    );
    void this.queue.process(ANNOUNCED_AT_ONCE, ({ data }) => announce(broker!, data));
    await this.queue.isReady();
    measureTimers(() => this.pending());
  }

  async close(): Promise<void> {
    await this.queue?.close();
    for (const connection of Object.values(this.connections)) connection.disconnect();
  }

  /** Announces the order's expiry at `expiresAt`, or now if that has passed. */
  async set(orderId: string, expiresAt: Date): Promise<void> {
    const delay = Math.max(0, expiresAt.getTime() - Date.now());
    await this.queue!.add(
      { orderId, expiresAt: expiresAt.toISOString(), traceparent: currentContext()?.traceparent },
      { jobId: orderId, delay },
    );
  }

  /** Forgets the order's timer. One that is just going off is let go: its announcement is harmless. */
  async clear(orderId: string): Promise<void> {
    const job = await this.queue!.getJob(orderId);
    if (job && !(await job.isActive())) await job.remove();
  }

  /** How many timers are set. */
  async pending(): Promise<number> {
    return this.queue!.getDelayedCount();
  }
}

function connectionsTo(url: string): Connections {
  // Bull's own rule for the two connections that wait; the third fails after a few tries, so that a listener whose
  // timer could not be set is called again.
  const waiting = { lazyConnect: true, maxRetriesPerRequest: null, enableReadyCheck: false };
  return {
    client: new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 3, enableAutoPipelining: true }),
    subscriber: new Redis(url, waiting),
    bclient: new Redis(url, waiting),
  };
}

async function announce(broker: Broker, { orderId, expiresAt, traceparent }: Timer): Promise<void> {
  const type = Subjects.ExpirationComplete;
  const event = {
    id: `${orderId}:expired`,
    type,
    source: 'expiration',
    time: new Date().toISOString(),
    traceparent,
    data: { orderId },
  };
  await broker.publish(type, serializeEvent(event));
  eventsPublished.inc({ subject: type });
  if (expiresAt) expirySeconds.observe(Math.max(0, Date.now() - Date.parse(expiresAt)) / 1000);
}

export const expirationQueue = new ExpirationQueue(config.REDIS_URL);

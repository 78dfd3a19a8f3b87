import { randomUUID } from 'node:crypto';
import { type Broker, Subjects } from '@ticket-store/common';
import { NatsStreamingServer } from '@ticket-store/common/testing';
import { Redis } from 'ioredis';
import { config } from '../../config';
import { log } from '../../log';
import { ExpirationQueue } from '../expiration-queue';

/** A queue on the real Redis under a prefix of its own, and a real NATS Streaming server that hears its announcements. */
export class QueueUnderTest {
  readonly announced: string[] = [];
  private readonly redis = new Redis(config.REDIS_URL);
  private readonly queues: ExpirationQueue[] = [];
  private readonly brokers: Broker[] = [];

  private constructor(
    readonly server: NatsStreamingServer,
    private readonly prefix: string,
  ) {}

  static async start(): Promise<QueueUnderTest> {
    const test = new QueueUnderTest(await NatsStreamingServer.start(), `test-${randomUUID()}`);
    await test.listen();
    return test;
  }

  /** Opens a queue as a process of the service does. */
  async open(): Promise<ExpirationQueue> {
    const broker = await this.connect();
    const queue = new ExpirationQueue(config.REDIS_URL, this.prefix);
    await queue.open({ broker, log });
    this.queues.push(queue);
    return queue;
  }

  /** What the timers have left in Redis, besides Bull's own counter and the marks that go away by themselves. */
  async leftInRedis(): Promise<string[]> {
    const keys = await this.redis.keys(`${this.prefix}:*`);
    return keys.filter((key) => !/:(id|stalled-check)$/.test(key));
  }

  async stop(): Promise<void> {
    for (const queue of this.queues) await queue.close();
    for (const broker of this.brokers) await broker.close();
    const keys = await this.redis.keys(`${this.prefix}:*`);
    if (keys.length) await this.redis.del(keys);
    this.redis.disconnect();
    await this.server.remove();
  }

  private async connect(): Promise<Broker> {
    const broker = await this.server.connect(`expiration-${this.brokers.length}`);
    this.brokers.push(broker);
    return broker;
  }

  private async listen(): Promise<void> {
    const broker = await this.connect();
    await broker.subscribe({
      subject: Subjects.ExpirationComplete,
      queueGroup: 'listener',
      ackWaitSeconds: 30,
      onMessage: (message) => {
        const event = JSON.parse(String(message.getData())) as { data: { orderId: string } };
        this.announced.push(event.data.orderId);
        message.ack();
      },
    });
  }
}

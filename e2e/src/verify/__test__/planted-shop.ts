import { Redis } from 'ioredis';
import { type Db, MongoClient, ObjectId } from 'mongodb';
import { type ShopAddresses } from '../shop-data';

const url = process.env.TEST_MONGO_URL!;

/** A small shop in real databases, in which everything is as it should be until a test plants a defect. */
export class PlantedShop {
  readonly name = `verify-${new ObjectId().toHexString()}`;
  readonly addresses: ShopAddresses = {
    tickets: `${url}/${this.name}-tickets`,
    orders: `${url}/${this.name}-orders`,
    payments: `${url}/${this.name}-payments`,
    redis: process.env.TEST_REDIS_URL!,
  };
  readonly redis = new Redis(this.addresses.redis);
  private readonly client = new MongoClient(url);

  db(service: 'tickets' | 'orders' | 'payments'): Db {
    return this.client.db(`${this.name}-${service}`);
  }

  /** A ticket with its replica. */
  async ticket(fields: Record<string, unknown> = {}): Promise<string> {
    const _id = new ObjectId();
    const ticket = {
      version: 0,
      title: 'A concert',
      price: 20,
      userId: 'seller',
      status: 'available',
      ...fields,
    };
    await this.db('tickets')
      .collection('tickets')
      .insertOne({ _id, ...ticket, outbox: [] });
    await this.copy('orders', 'tickets', _id.toHexString(), ticket);
    return _id.toHexString();
  }

  /** An order for a ticket, with its replicas, its lock and its timer. */
  async order(status: 'created' | 'cancelled' | 'complete', ticketId?: string): Promise<string> {
    const _id = new ObjectId();
    const id = _id.toHexString();
    const locks = { created: 'reserved', complete: 'sold', cancelled: 'available' };
    const lock = status === 'cancelled' ? {} : { orderId: id };
    const ticket = ticketId ?? (await this.ticket({ status: locks[status], ...lock }));
    const order = { version: 0, userId: 'buyer', status, ticket: { id: ticket, price: 20 } };
    const expiresAt = new Date(Date.now() + 900_000);
    await this.db('orders')
      .collection('orders')
      .insertOne({ _id, ...order, expiresAt, outbox: [] });
    await this.copy('payments', 'orders', id, { version: 0, userId: 'buyer', status, price: 20 });
    await this.copy('tickets', 'reservations', id, { version: 0, status, ticketId: ticket });
    if (status === 'created') await this.redis.set(timerOf(id), '1', 'EX', 60);
    return id;
  }

  async payment(orderId: string, status: string): Promise<void> {
    await this.db('payments').collection('payments').insertOne({ orderId, status, outbox: [] });
  }

  async forgetTimer(orderId: string): Promise<void> {
    await this.redis.del(timerOf(orderId));
  }

  async remove(): Promise<void> {
    for (const service of ['tickets', 'orders', 'payments'] as const) await this.db(service).dropDatabase();
    await this.client.close();
    this.redis.disconnect();
  }

  private async copy(service: 'tickets' | 'orders' | 'payments', name: string, id: string, fields: object) {
    await this.db(service)
      .collection<{ _id: string }>(name)
      .insertOne({ _id: id, ...fields });
  }
}

const timerOf = (orderId: string) => `bull:order:expiration:${orderId}`;

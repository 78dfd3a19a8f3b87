import { existsSync, readFileSync } from 'node:fs';
import { Redis } from 'ioredis';
import { type Db, MongoClient } from 'mongodb';

/** Everything the shop knows, as its services keep it. */
export interface ShopData {
  tickets: Db;
  orders: Db;
  payments: Db;
  redis: Redis;
  /** The Stripe sandbox's count of what it has charged and refunded; absent where the shop talks to Stripe itself. */
  charged?: ChargedOrders | undefined;
}

/** What the sandbox has done for each order. */
export type ChargedOrders = Record<
  string,
  { succeededCharges: number; amountCharged: number; amountRefunded: number }
>;

/** Where a shop's data is. */
export interface ShopAddresses {
  tickets: string;
  orders: string;
  payments: string;
  redis: string;
  stripe?: string | undefined;
}

interface StackFile {
  mongo: string;
  redis: string;
  stripe?: string;
}

/** The addresses in a running stack's stack.json. @throws Error when there is none */
export function addressesOf(stackFile: string): ShopAddresses {
  if (!existsSync(stackFile)) {
    throw new Error(
      `No running stack at ${stackFile}. Start it with npm start, or name its stack.json with --stack.`,
    );
  }
  const { mongo, redis, stripe } = JSON.parse(readFileSync(stackFile, 'utf8')) as StackFile;
  return {
    tickets: `${mongo}/tickets`,
    orders: `${mongo}/orders`,
    payments: `${mongo}/payments`,
    redis,
    stripe,
  };
}

/** Opens a shop's data for reading, does `work`, and closes it again. */
export async function withShopData<T>(
  addresses: ShopAddresses,
  work: (data: ShopData) => Promise<T>,
): Promise<T> {
  const open = (uri: string) => new MongoClient(uri, { serverSelectionTimeoutMS: 5_000 });
  const clients = [open(addresses.tickets), open(addresses.orders), open(addresses.payments)] as const;
  const redis = new Redis(addresses.redis, { lazyConnect: true, maxRetriesPerRequest: 1 });
  try {
    const [tickets, orders, payments] = clients.map((client) => client.db()) as [Db, Db, Db];
    const charged = addresses.stripe ? await chargedOrders(addresses.stripe) : undefined;
    return await work({ tickets, orders, payments, redis, charged });
  } finally {
    await Promise.all(clients.map((client) => client.close()));
    redis.disconnect();
  }
}

async function chargedOrders(stripe: string): Promise<ChargedOrders> {
  const answer = await fetch(`${stripe}/_control/state`);
  const { orders } = (await answer.json()) as { orders: ChargedOrders };
  return orders;
}

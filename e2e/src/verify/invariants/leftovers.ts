import { type Db } from 'mongodb';
import { collections } from '../documents';
import { type Finding, findingOf, type Invariant } from '../invariant';
import { type ShopData } from '../shop-data';

/** What should be gone in milliseconds and is still there after this long was forgotten. */
const FORGOTTEN_AFTER_MS = 60_000;

const before = () => new Date(Date.now() - FORGOTTEN_AFTER_MS);
const databases = ({ tickets, orders, payments }: ShopData) => Object.entries({ tickets, orders, payments });

async function everywhere(data: ShopData, find: (db: Db) => Promise<string[]>): Promise<Finding> {
  const found = await Promise.all(
    databases(data).map(async ([service, db]) => (await find(db)).map((what) => `${service}: ${what}`)),
  );
  return { checked: found.length, offending: found.flat() };
}

const AGGREGATES = ['tickets', 'orders', 'payments'];

export const outboxesDrain: Invariant = {
  name: 'no event has waited in an outbox for more than a minute',
  check: (data) =>
    everywhere(data, async (db) => {
      const waiting = await Promise.all(
        AGGREGATES.map((name) =>
          db
            .collection(name)
            .find({ 'outbox.time': { $lt: before() } })
            .toArray(),
        ),
      );
      return waiting.flat().map(({ _id }) => String(_id));
    }),
};

export const parkedEventsGoOn: Invariant = {
  name: 'no event has been parked for more than a minute',
  check: (data) =>
    everywhere(data, async (db) => {
      const parked = await db
        .collection('parked_events')
        .find({ parkedAt: { $lt: before() } })
        .toArray();
      return parked.map(({ _id, version }) => `${String(_id)} waits for version ${Number(version) - 1}`);
    }),
};

const DEAD_LETTERS_OF_EXPIRATION = 'expiration:dead-letters';

export const deadLettersAreDealtWith: Invariant = {
  name: 'no dead letter is older than a minute',
  check: async (data) => {
    const { checked, offending } = await everywhere(data, async (db) => {
      const letters = await db
        .collection('dead_letters')
        .find({ diedAt: { $lt: before() } })
        .toArray();
      return letters.map(({ _id }) => String(_id));
    });
    const letters = Object.values(await data.redis.hgetall(DEAD_LETTERS_OF_EXPIRATION));
    const old = letters
      .map((text) => JSON.parse(text) as { id: string; diedAt: string })
      .filter(({ diedAt }) => new Date(diedAt) < before());
    return { checked: checked + 1, offending: [...offending, ...old.map(({ id }) => `expiration: ${id}`)] };
  },
};

/** Where Bull keeps the timer of an order: its job's id is the order's. */
const timerOf = (orderId: string) => `bull:order:expiration:${orderId}`;

export const liveOrdersHaveTimers: Invariant = {
  name: 'every order that waits for its payment has a timer',
  check: async ({ orders, redis }) => {
    const waiting = await collections
      .orders(orders)
      .find({ status: { $in: ['created', 'awaiting:payment'] }, expiresAt: { $gt: new Date() } })
      .toArray();
    const has = await Promise.all(waiting.map(({ _id }) => redis.exists(timerOf(String(_id)))));
    return findingOf(
      waiting.map((order, index) => ({ order, timer: has[index] })),
      ({ order, timer }) =>
        timer ? undefined : `order ${String(order._id)} until ${order.expiresAt.toISOString()}`,
    );
  },
};

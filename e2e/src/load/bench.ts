import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Broker, createLogger, SessionTokens } from '@ticket-store/common';
import { ObjectId } from 'mongodb';
import { RunningStack } from '../support/running-stack';

/** How long one round of an endpoint's load takes, in seconds. */
export const SECONDS = Number(process.env.BENCH_SECONDS ?? 6);
/** How many connections load it: enough to keep two cores busy, few enough to measure work, not queues. */
export const CONNECTIONS = 20;
/** As many as come when a sale begins. */
export const RUSH = 100;

/** The shop that is measured, and what it takes to be its buyers and sellers. */
export class Bench {
  readonly stack: RunningStack;
  private readonly tokens: SessionTokens;

  constructor(file: string, jwtKey: string) {
    this.stack = new RunningStack(file);
    this.tokens = new SessionTokens([jwtKey]);
  }

  get gateway() {
    return this.stack.now.gateway;
  }

  service(name: string): string {
    return this.stack.now.services[name]!;
  }

  /** The Cookie header of somebody nobody else is. */
  cookie(id = newId()): string {
    const jwt = this.tokens.issue({ id, email: `${id}@example.com` });
    return `session=${Buffer.from(JSON.stringify({ jwt })).toString('base64')}`;
  }

  /** Joins the broker as somebody nobody else is. Leaving it is the caller's. */
  async joinBroker(): Promise<Broker> {
    const settings = { url: this.stack.now.nats, clusterId: 'ticketing', clientId: `bench-${newId()}` };
    const broker = new Broker(settings, createLogger('bench', 'silent'));
    await broker.connect();
    return broker;
  }

  /** Puts tickets on sale, in the database of tickets and as orders would know them. @returns their ids */
  async plantTickets(count: number): Promise<string[]> {
    const ids = Array.from({ length: count }, newId);
    const sellerId = newId();
    const common = { version: 0, price: 88, userId: sellerId, status: 'available' };
    const of = (index: number) => ({ ...common, title: `Concert ${index}` });
    for (let from = 0; from < count; from += 10_000) {
      const batch = ids.slice(from, from + 10_000);
      const owned = batch.map((id, index) => ({
        _id: new ObjectId(id),
        ...of(from + index),
        sortDate: new Date('9999-12-31'),
        outbox: [],
      }));
      await this.stack.db('tickets').collection('tickets').insertMany(owned, { ordered: false });
      const copies = batch.map((id, index) => ({ _id: id as unknown as ObjectId, ...of(from + index) }));
      await this.stack.db('orders').collection('tickets').insertMany(copies, { ordered: false });
    }
    return ids;
  }

  /** A gauge of a service. */
  async gauge(name: string, metric: string): Promise<number> {
    const page = await (await fetch(this.stack.now.metrics[name]!)).text();
    return Number(
      page
        .split('\n')
        .find((line) => line.startsWith(`${metric} `))
        ?.split(' ')[1] ?? NaN,
    );
  }

  /** The resident memory of each process of Node, in MiB. */
  memory(): Record<string, number> {
    const names = [...Object.keys(this.stack.now.services)];
    return Object.fromEntries(names.map((name) => [name, residentMiB(this.stack.now.pids[name]!)]));
  }
}

/** A new id, in the form of all ids. */
export const newId = () => randomBytes(12).toString('hex');

function residentMiB(pid: number): number {
  const [, kib = NaN] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kib) / 1024;
}

import { type Db } from 'mongodb';
import { Person } from '../../support/person';
import { RunningStack } from '../../support/running-stack';
import { addressesOf } from '../../verify/shop-data';
import { isSound, linesOf, verify } from '../../verify/verify';
import { collections } from '../../verify/documents';
import { until } from '../../support/until';
import { type Counts } from './tally';

/** Whether the faults are to be small, for a check that must not take long. */
export const isShort = process.env.FAULTS === 'short';

/** The number for a full run, or for a short one. */
export const size = (full: number, short: number) => (isShort ? short : full);

const CATCH_UP_SECONDS = 60;

/** A stack, the people in it, and how they are looked at. */
export class Laboratory {
  readonly stack: RunningStack;
  readonly url: string;

  constructor(file = process.env.FAULT_STACK!) {
    this.stack = new RunningStack(file);
    this.url = this.stack.now.gateway;
  }

  /** Somebody with a new account. */
  person(): Promise<Person> {
    return Person.new(this.url);
  }

  db(service: 'tickets' | 'orders' | 'payments'): Db {
    return this.stack.db(service);
  }

  /** How many versions there are of each of these tickets, in the service that owns them. */
  async ticketVersions(ids?: string[]): Promise<Counts> {
    const all = await collections.tickets(this.db('tickets')).find().toArray();
    return countVersions(all, ids);
  }

  /** How many versions of each of these tickets orders has applied. */
  async replicatedVersions(ids?: string[]): Promise<Counts> {
    return countVersions(await collections.copies(this.db('orders'), 'tickets').find().toArray(), ids);
  }

  /** Waits until orders knows every version of these tickets. @returns how many milliseconds that took */
  async untilReplicated(ids: string[]): Promise<number> {
    const isReplicated = async () => {
      const [owned, copied] = [await this.ticketVersions(ids), await this.replicatedVersions(ids)];
      return ids.every((id) => copied.get(id) === owned.get(id) && owned.has(id));
    };
    return until('every ticket to be replicated', isReplicated, CATCH_UP_SECONDS);
  }

  /** Ends a fault: everything that must be true of a shop is. */
  async expectSound(): Promise<void> {
    const report = await verify(addressesOf(this.stack.file), CATCH_UP_SECONDS);
    if (!isSound(report)) throw new Error(linesOf(report).join('\n'));
  }
}

function countVersions(documents: { _id: unknown; version: number }[], ids?: string[]): Counts {
  const wanted = ids && new Set(ids);
  const counts = documents.map(({ _id, version }) => [String(_id), version + 1] as const);
  return new Map(counts.filter(([id]) => wanted?.has(id) ?? true));
}

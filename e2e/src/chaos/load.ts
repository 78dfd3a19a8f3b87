import { setTimeout as delay } from 'node:timers/promises';
import { concurrently } from '../support/concurrently';
import { noTroubles, Person } from '../support/person';
import { oneOf } from '../support/random';
import { type Journey, type Kind, KINDS, travel } from './journeys';

const PEOPLE = 12;
const AT_ONCE = 4;
const PAUSE_MS = 150;
/** Abandoned orders take a whole reservation to end; not everybody may wait for one. */
const MOST_ABANDONED = 8;

/** People who list and buy, steadily, until they are told to stop. */
export class Load {
  readonly journeys: Journey[] = [];
  readonly failures: string[] = [];
  readonly troubles = noTroubles();
  private people: Person[] = [];
  private stopping = false;
  private count = 0;
  private readonly abandoned = new Set<Promise<void>>();

  constructor(
    private readonly url: string,
    private readonly random: () => number,
  ) {}

  /** Lets everybody sign up. */
  async prepare(): Promise<void> {
    this.people = await concurrently(PEOPLE, AT_ONCE, () => Person.new(this.url, this.troubles));
  }

  /** Starts. @returns a function that stops, and waits for every journey to end */
  start(): () => Promise<void> {
    const loops = Array.from({ length: AT_ONCE }, () => this.loop());
    return async () => {
      this.stopping = true;
      await Promise.all(loops);
      await Promise.all(this.abandoned);
    };
  }

  /** One journey, whoever is free: how it is found out that the shop works again. */
  async probe(): Promise<void> {
    await this.one('buys');
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      const kind = oneOf(this.random, KINDS);
      const journey = this.one(kind);
      if (kind === 'abandons' && this.abandoned.size < MOST_ABANDONED) {
        this.abandoned.add(journey);
        void journey.finally(() => this.abandoned.delete(journey));
      } else await journey;
      await delay(PAUSE_MS);
    }
  }

  private async one(kind: Kind): Promise<void> {
    const seller = oneOf(this.random, this.people);
    const others = this.people.filter((person) => person !== seller);
    try {
      const title = `Concert ${(this.count += 1)}`;
      this.journeys.push(await travel(kind, seller, oneOf(this.random, others), title));
    } catch (error) {
      this.failures.push(`${kind}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

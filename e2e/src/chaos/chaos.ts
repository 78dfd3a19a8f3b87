import { setTimeout as delay } from 'node:timers/promises';
import { type Troubles } from '../support/person';
import { randomFrom } from '../support/random';
import { type RunningStack } from '../support/running-stack';
import { addressesOf } from '../verify/shop-data';
import { isSound, linesOf, verify } from '../verify/verify';
import { countLosses, readBooks } from './accounts';
import { type Fault, inflict, nextFault, replaced } from './faults';
import { type Journey } from './journeys';
import { Load } from './load';

/** A fault that has happened. */
export interface Suffered extends Fault {
  /** Until a whole journey that began after the death had come to its end. */
  recoveredInMs: number;
}

/** What became of a run. */
export interface ChaosResult {
  journeys: Journey[];
  /** Journeys that nobody could bring to an end. */
  failures: string[];
  faults: Suffered[];
  troubles: Troubles;
  lost: number;
  doubled: number;
  sound: boolean;
  verified: string[];
}

const CATCH_UP_SECONDS = 120;
const LONGEST_PEACE_MS = 3_000;

/** A shop at work that is never left in peace for long. */
export class Chaos {
  private readonly random: () => number;
  private readonly load: Load;

  constructor(
    private readonly stack: RunningStack,
    seed: number,
  ) {
    // The load draws from another sequence: how quick it is must not change which faults come.
    this.random = randomFrom(seed);
    this.load = new Load(stack.now.gateway, randomFrom(seed + 1));
  }

  /** Lets the shop work, suffer, and come to rest; then counts. */
  async run(minutes: number): Promise<ChaosResult> {
    await this.load.prepare();
    const end = Date.now() + minutes * 60_000;
    const stop = this.load.start();
    const faults: Suffered[] = [];
    while (Date.now() < end) {
      await delay(this.random() * LONGEST_PEACE_MS);
      faults.push(await this.suffer());
    }
    await stop();
    return this.account(faults);
  }

  private async suffer(): Promise<Suffered> {
    const fault = nextFault(this.random);
    const diedAt = await inflict(this.stack, fault);
    await this.load.probe();
    const recoveredInMs = Date.now() - diedAt;
    // One at a time: a process that no journey needs may still be starting.
    await replaced(this.stack, fault.victim);
    const { victim, point } = fault;
    console.log(`  ${victim} killed${point ? ` at ${point}` : ''}, whole again in ${recoveredInMs} ms`);
    return { ...fault, recoveredInMs };
  }

  private async account(faults: Suffered[]): Promise<ChaosResult> {
    const report = await verify(addressesOf(this.stack.file), CATCH_UP_SECONDS);
    const { journeys, failures, troubles } = this.load;
    const { lost, doubled } = countLosses(journeys, await readBooks(this.stack));
    const verified = linesOf(report);
    return {
      ...{ journeys, failures, faults, troubles },
      lost: lost + failures.length,
      doubled,
      sound: isSound(report),
      verified,
    };
  }
}

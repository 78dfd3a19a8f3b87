import { setTimeout as delay } from 'node:timers/promises';
import { type Door } from './door';
import { Ledger } from './ledger';
import { Visitor } from './visitor';

const VISITORS = 3;
const PAUSE_MS = 100;

/**
 * Has visitors buy and sell without a break while `work` is done.
 * @returns what they were told, and what went wrong apart from failed requests
 */
export async function underSteadyLoad(door: Door, work: () => Promise<void>) {
  const ledger = new Ledger();
  const broken: string[] = [];
  let open = true;
  const visit = async () => {
    const visitor = new Visitor(door, ledger);
    let known = false;
    while (open) {
      try {
        if (!known) await visitor.signUp();
        known = true;
        await visitor.journey();
      } catch (error) {
        broken.push(error instanceof Error ? error.message : String(error));
      }
      await delay(PAUSE_MS);
    }
  };
  const visits = Array.from({ length: VISITORS }, visit);
  try {
    await work();
  } finally {
    open = false;
    await Promise.all(visits);
  }
  return { ledger, broken };
}

import { setTimeout as delay } from 'node:timers/promises';
import { type Finding } from './invariant';
import { INVARIANTS } from './invariants';
import { type ShopAddresses, withShopData } from './shop-data';

/** What was found of each invariant. */
export type Report = { name: string; finding: Finding }[];

const LOOK_AGAIN_MS = 1_000;

/** Looks at every invariant once. */
export function lookOnce(addresses: ShopAddresses): Promise<Report> {
  return withShopData(addresses, async (data) => {
    const report: Report = [];
    for (const { name, check } of INVARIANTS) report.push({ name, finding: await check(data) });
    return report;
  });
}

/** Whether everything holds. */
export const isSound = (report: Report) => report.every(({ finding }) => finding.offending.length === 0);

/**
 * Looks at a shop that may be at work: an event under way is no fault, so what does not hold is looked at again.
 * @param patienceSeconds how long the services have to catch up with each other
 */
export async function verify(addresses: ShopAddresses, patienceSeconds: number): Promise<Report> {
  const deadline = Date.now() + patienceSeconds * 1000;
  for (;;) {
    const report = await lookOnce(addresses);
    if (isSound(report) || Date.now() > deadline) return report;
    await delay(LOOK_AGAIN_MS);
  }
}

/** The report as lines for a terminal. */
export function linesOf(report: Report): string[] {
  return report.flatMap(({ name, finding: { checked, offending } }) => [
    `${offending.length === 0 ? '✓' : '✗'} ${name} (${checked} checked${offending.length ? `, ${offending.length} wrong` : ''})`,
    ...offending.map((what) => `    ${what}`),
  ]);
}

import { type Page } from '@playwright/test';

/** What web.dev/articles/vitals calls LCP and CLS, of one load. */
export interface Vitals {
  lcpMs: number;
  cls: number;
  /** The element that was the largest. */
  largest: string;
}

interface Collected extends Vitals {
  /** When the last of them came. */
  at: number;
}

/** After so long without news, a page that nobody touches has become what it will be. */
const QUIET_MS = 2_000;

/** Runs in the page before it begins. */
export function collectVitals(): void {
  const collected: Collected = { lcpMs: 0, cls: 0, largest: '', at: 0 };
  Object.assign(window, { collected });
  const observe = <Entry>(type: string, note: (entry: Entry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry as Entry);
      collected.at = performance.now();
    }).observe({ type, buffered: true });

  observe<{ startTime: number; element?: Element }>('largest-contentful-paint', ({ startTime, element }) => {
    collected.lcpMs = startTime;
    collected.largest = `${element?.tagName.toLowerCase()} “${element?.textContent.trim().slice(0, 40)}”`;
  });

  // Shifts count together as long as they follow each other within a second, for five seconds at most.
  let [first, last, sum] = [0, 0, 0];
  observe<{ startTime: number; value: number; hadRecentInput: boolean }>('layout-shift', (shift) => {
    if (shift.hadRecentInput) return;
    const goesOn = shift.startTime - last < 1_000 && shift.startTime - first < 5_000;
    if (!goesOn) [first, sum] = [shift.startTime, 0];
    last = shift.startTime;
    sum += shift.value;
    collected.cls = Math.max(collected.cls, sum);
  });
}

/** Waits until nothing more happens to a page, and reads what was collected. */
export async function readVitals(page: Page): Promise<Vitals> {
  const handle = await page.waitForFunction((quietMs) => {
    const { collected } = window as unknown as { collected: Collected };
    const isQuiet = collected.lcpMs > 0 && performance.now() - collected.at > quietMs;
    return isQuiet && document.readyState === 'complete' && collected;
  }, QUIET_MS);
  return (await handle.jsonValue()) as Vitals;
}

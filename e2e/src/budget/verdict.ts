/** How much JavaScript the first page may load over an empty one, in thousands of bytes. */
export const BUDGET_KB = 45;

/** Whether a page keeps to the budget, in words, and what is to be done if it does not. */
export function verdict(pageBytes: number, emptyBytes: number): { ok: boolean; words: string } {
  const over = pageBytes - emptyBytes;
  const ok = over <= BUDGET_KB * 1000;
  const words =
    `/ first loads ${kb(pageBytes)} of JavaScript (gzip), an empty page ${kb(emptyBytes)}: ` +
    `${kb(over)} more, and ${BUDGET_KB} kB are allowed`;
  return { ok, words: ok ? words : `${words}. Load later what the first sight of the page does not need.` };
}

const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

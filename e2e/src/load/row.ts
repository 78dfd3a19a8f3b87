/** One figure of a run. */
export interface Row {
  name: string;
  /** What is counted, such as "requests/s" or "ms p99". */
  unit: string;
  value: number;
  /** The value of the same run's floor, and its name. */
  floor?: { name: string; value: number };
  /** What has to be reached: at least this ratio to the floor, at least, or at most this value. */
  must?: { ratio: number } | { atLeast: number } | { atMost: number };
  note?: string;
}

/** How a figure stands to its floor. */
export const ratioOf = ({ value, floor }: Row) => (floor ? value / floor.value : undefined);

/** Whether a figure is what it has to be; undefined where nothing is asked of it. */
export function isMet(row: Row): boolean | undefined {
  const { must, value } = row;
  if (!must) return undefined;
  if ('ratio' in must) return (ratioOf(row) ?? 0) >= must.ratio;
  return 'atLeast' in must ? value >= must.atLeast : value <= must.atMost;
}

/** The value below which this share of the samples is. */
export function percentile(samples: number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

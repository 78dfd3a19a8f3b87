/** Whole minutes until a moment, begun ones counted. Never negative. */
export const minutesUntil = (iso: string, now = Date.now()): number =>
  Math.max(0, Math.ceil((Date.parse(iso) - now) / 60_000));

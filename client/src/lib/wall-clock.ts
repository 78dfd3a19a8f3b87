/** What a datetime-local field shows for a moment on the clock of a time zone: 2026-05-02T20:00. */
export function toWallClock(iso: string, timeZone: string): string {
  const shown = new Date(iso).toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return shown.replace(' ', 'T');
}

/** The moment a datetime-local field means on the clock of a time zone, or what was typed if that is no date. */
export function fromWallClock(wallClock: string, timeZone: string): string {
  const asUtc = Date.parse(`${wallClock}Z`);
  if (Number.isNaN(asUtc)) return wallClock;
  // Twice, because the offset of the first guess is wrong within hours of a change to or from summer time.
  const guess = asUtc - offset(asUtc, timeZone);
  return new Date(asUtc - offset(guess, timeZone)).toISOString();
}

const offset = (at: number, timeZone: string): number =>
  Date.parse(`${toWallClock(new Date(at).toISOString(), timeZone)}Z`) - Math.floor(at / 60_000) * 60_000;

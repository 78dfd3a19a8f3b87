/** What a datetime-local field shows for a moment on the clock of a time zone: 2026-05-02T20:00. */
export function toWallClock(iso: string, timeZone: string): string {
  const shown = new Date(iso).toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return shown.replace(' ', 'T');
}

/** The moment a datetime-local field means on the clock of a time zone, or what was typed if that is no date. */
export function fromWallClock(wallClock: string, timeZone: string): string {
  const asUtc = Date.parse(`${wallClock}Z`);
  // Twice, because the offset of the first guess is wrong within hours of a change to or from summer time.
  const guess = asUtc - offset(asUtc, timeZone);
  const at = asUtc - offset(guess, timeZone);
  return Number.isNaN(at) ? wallClock : new Date(at).toISOString();
}

// Not a number for what is no date, and where the other clock is in a year that is not written with four digits.
function offset(at: number, timeZone: string): number {
  if (Number.isNaN(at)) return NaN;
  const shown = toWallClock(new Date(at).toISOString(), timeZone);
  return Date.parse(`${shown}Z`) - Math.floor(at / 60_000) * 60_000;
}

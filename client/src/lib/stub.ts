const series = ['stub-sea', 'stub-mustard', 'stub-coral', 'stub-lilac', 'stub-sky', 'stub-moss'];

/** The colour class of a ticket's stub: always the same for the same ticket. */
export function stubColour(ticketId: string): string {
  // FNV-1a and one more stir: ids made one after the other differ in one digit, and should differ in colour.
  let hash = 0x811c9dc5;
  for (const character of ticketId) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  const stirred = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8;
  return series[stirred % series.length] ?? '';
}

/** The short number of a ticket. */
export const stubNumber = (id: string): string => id.slice(-5).toUpperCase();

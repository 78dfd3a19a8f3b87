const series = ['stub-sea', 'stub-mustard', 'stub-coral', 'stub-lilac', 'stub-sky', 'stub-moss'];

/** The colour class of a ticket's stub: always the same for the same ticket. */
export function stubColour(ticketId: string): string {
  let sum = 7;
  for (const character of ticketId) sum = (sum * 31 + character.charCodeAt(0)) % 100_003;
  return series[sum % series.length] ?? '';
}

/** The short number printed on a stub. */
export const stubNumber = (id: string): string => `No. ${id.slice(-5).toUpperCase()}`;

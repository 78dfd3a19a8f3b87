/**
 * What the card's font can print of a text. Anything else Next would fetch from other servers, a font or a picture for
 * each emoji: the shop's server does not go there, and a card must not fail for it.
 */
export const printable = (text: string): string =>
  text.normalize('NFC').replace(UNPRINTABLE, ' ').replace(/\s+/g, ' ').trim();

const UNPRINTABLE =
  /[^ -~\u00a1-\u00a8\u00aa-\u00ad\u00af-\u017f\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac]+/g;

/** As much of a text as there is room for, cut between two words where it can be. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.slice(0, most).lastIndexOf(' ');
  return `${text.slice(0, space > most / 2 ? space : most - 1).replace(/[\s,;:–-]+$/, '')}…`;
}

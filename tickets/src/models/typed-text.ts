const MARKS = /[\u0300-\u036f]/g;
const LETTER = /\p{L}/u;

/** What stands between letters, and is left out or typed differently: apostrophes and hyphens. */
const JOINER = "['’‘ʼ`´‐‑–-]";
const joiner = new RegExp(JOINER);

/** Letters of which Unicode does not say what they are without their stroke. */
const WITH_STROKE: Record<string, string> = { ø: 'o', Ø: 'o', ł: 'l', Ł: 'l', đ: 'd', Đ: 'd' };

/** A letter as a keyboard without accents has it. */
function plain(letter: string): string {
  return WITH_STROKE[letter] ?? letter.normalize('NFD').replace(MARKS, '').toLowerCase();
}

/** The accented forms of each plain letter: Unicode's Latin-1 Supplement and Latin Extended-A. */
const accented = new Map<string, string>();
for (let code = 0xc0; code <= 0x17f; code++) {
  const letter = String.fromCharCode(code);
  const bare = plain(letter);
  if (bare !== letter) accented.set(bare, (accented.get(bare) ?? '') + letter);
}

const escaped = (character: string) => character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function patternOf(character: string): string {
  if (!LETTER.test(character)) return escaped(character);
  const letter = plain(character);
  const forms = accented.get(letter);
  // Other scripts have no plain letters, and a letter of theirs finds itself.
  return `${forms ? `[${letter}${forms}${character}]` : character}[\u0300-\u036f]?`;
}

/**
 * What finds a text as people type it who see it: in any case, with or without accents, apostrophes and hyphens.
 * @param text typed by somebody; all of it is meant literally
 */
export function containing(text: string): RegExp {
  const characters = [...text.normalize('NFC')];
  const typed = characters.filter((character) => !joiner.test(character));
  // Nothing but joiners: then they are what is looked for.
  if (typed.length === 0) return new RegExp(escaped(text));
  return new RegExp(typed.map(patternOf).join(`${JOINER}?`), 'i');
}

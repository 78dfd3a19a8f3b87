import { TEST_CARDS, type TestCard } from './table';

const byName = new Map(TEST_CARDS.flatMap((card) => card.names.map((name) => [name, card])));
// Two rows may share a number (one card, two published names): the number means the first.
const byNumber = new Map([...TEST_CARDS].reverse().flatMap((card) => card.numbers.map((n) => [n, card])));

/** The card with this number, if it is one of the test cards. */
export const cardByNumber = (number: string): TestCard | undefined => byNumber.get(number);

/** The card with this own name, as `visa`. */
export const cardByName = (name: string): TestCard | undefined => byName.get(name);

/** The card behind a published payment method (`pm_card_visa`) or token (`tok_visa`). */
export const cardByTestId = (id: string): TestCard | undefined =>
  byName.get(id.replace(/^(pm_card|tok)_/, ''));

/** The check digit that every card number ends in (ISO/IEC 7812-1). */
export function passesLuhn(number: string): boolean {
  const digits = [...number].reverse().map(Number);
  const sum = digits.reduce((total, digit, place) => {
    const doubled = place % 2 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

import { cardByName, cardByNumber, cardByTestId } from '../cards/lookup';
import { type TestCard } from '../cards/table';
import { type Effect } from './effect';

/** A fault asked for through the control endpoint. */
export interface Rule {
  /** How many requests it strikes; without it, all until it is reset. */
  next?: number;
  /** Only payments with this card: a number, a name of Stripe's, or the card's own name. */
  card?: string;
  /** Only this operation, by its name in the official client; without it, whatever moves money. */
  on?: string;
  effect: Effect;
}

/** The faults that are waiting to happen. */
export class Faults {
  private rules: Rule[] = [];

  add(rule: Rule): void {
    this.rules.push({ ...rule });
  }

  reset(): void {
    this.rules = [];
  }

  list(): readonly Rule[] {
    return this.rules;
  }

  /** The fault of a request that has just been carried out: the oldest rule that fits it, else its card's own. */
  take(operation: { name: string; movesMoney?: true }, card: TestCard | undefined): Effect {
    const rule = this.rules.find(
      ({ on, card: wanted }) =>
        (on === undefined ? operation.movesMoney : on === operation.name) &&
        (wanted === undefined || (card && named(wanted) === card)),
    );
    if (!rule) return (operation.movesMoney && card?.effect) || {};
    if (rule.next !== undefined && --rule.next <= 0)
      this.rules = this.rules.filter((other) => other !== rule);
    return rule.effect;
  }
}

/** The card that a rule means. */
export const named = (card: string): TestCard | undefined =>
  cardByNumber(card) ?? cardByTestId(card) ?? cardByName(card);

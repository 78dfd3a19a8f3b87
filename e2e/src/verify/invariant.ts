import { type ShopData } from './shop-data';

/** Something that is true of a shop whose services have caught up with each other. */
export interface Invariant {
  /** A sentence that is true when it holds. */
  name: string;
  /** How many things it was looked at for, and those for which it does not hold. */
  check: (data: ShopData) => Promise<Finding>;
}

export interface Finding {
  checked: number;
  /** An id and what is wrong with it, for each. */
  offending: string[];
}

/** A finding about each of `things`. */
export function findingOf<T>(things: T[], faultOf: (thing: T) => string | undefined): Finding {
  const offending = things.flatMap((thing) => faultOf(thing) ?? []);
  return { checked: things.length, offending };
}

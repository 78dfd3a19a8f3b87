import { type CollectionName } from '../store/collections';
import { type Store } from '../store/store';
import { invalidRequest } from './errors';

const references: Record<string, CollectionName> = {
  payment_intent: 'payment_intents',
  payment_method: 'payment_methods',
  latest_charge: 'charges',
  charge: 'charges',
};

type Fields = Record<string, unknown>;

/** A copy of the answer in which the ids on these dotted paths are replaced by what they name. */
export const expand = (store: Store, answer: object, paths: string[]): object =>
  paths.reduce((expanded, path) => follow(store, expanded as Fields, path.split('.'), path), answer);

function follow(store: Store, object: Fields, [field = '', ...rest]: string[], path: string): Fields {
  const value = object[field];
  if (field === 'data' && Array.isArray(value))
    return { ...object, data: value.map((item: Fields) => follow(store, item, rest, path)) };
  const collection = references[field];
  if (!collection || !(field in object))
    throw invalidRequest(`This property cannot be expanded (${path}).`, { param: 'expand' });
  if (value === null) return object;
  const found = typeof value === 'string' ? store.get(collection, value) : value;
  return { ...object, [field]: rest.length ? follow(store, found as Fields, rest, path) : found };
}

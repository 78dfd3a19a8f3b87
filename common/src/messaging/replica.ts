import { type Model, mongo, type UpdateQuery } from 'mongoose';
import { insertTogether } from './insert-together';
import { type Outcome } from './listener';

const DUPLICATE_KEY = 11000;

/** Whether a write failed because a unique index already holds its key. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY;
}

/** A copy of another service's aggregate, at the version of the last event applied. */
export interface Replica {
  version: number;
}

/**
 * Applies version n+1 to a replica at version n, and nothing else, in one conditional write.
 * @param model the replica's model; it keeps the aggregate's id and version as its own, and has no version plugin
 * @param aggregate the aggregate's id and the event's version
 * @param fields what the event sets; undefined fields are removed
 * @returns 'stale' when this version was applied before, 'early' when one before it is missing
 */
export async function applyNext<T extends Replica>(
  model: Model<T>,
  { id, version }: { id: string; version: number },
  fields: Partial<Omit<T, 'version'>>,
): Promise<Outcome> {
  const absent = Object.keys(fields).filter((name) => fields[name as keyof typeof fields] === undefined);
  if (version === 0) return insertFirst(model, { _id: id, ...fields, version });
  const $unset = Object.fromEntries(absent.map((name) => [name, 1]));
  const update = { $set: { ...fields, version }, $unset } as UpdateQuery<T>;
  const { matchedCount } = await model.updateOne({ _id: id, version: version - 1 }, update);
  if (matchedCount === 1) return 'applied';
  const current = await model.findById(id, { version: 1 }).lean<Replica>();
  return current && current.version >= version ? 'stale' : 'early';
}

async function insertFirst<T>(model: Model<T>, fields: object): Promise<Outcome> {
  try {
    await insertTogether(new model(fields));
    return 'applied';
  } catch (error) {
    if (isDuplicateKey(error)) return 'stale';
    throw error;
  }
}

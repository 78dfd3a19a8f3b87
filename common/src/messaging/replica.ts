import { type Model, mongo } from 'mongoose';
import { type Outcome } from './listener';
import { assertValid, insertTogether, updateTogether } from './write-together';

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
  if (version === 0) return insertFirst(model, { _id: id, ...fields, version });
  const filter = { _id: id, version: version - 1 };
  if (await updateTogether(model, { filter, update: updateTo({ ...fields, version }) })) return 'applied';
  const current = await model.findById(id, { version: 1 }).lean<Replica>();
  return current && current.version >= version ? 'stale' : 'early';
}

/** The update that sets these fields, and removes those that are undefined. */
function updateTo(fields: Record<string, unknown>) {
  const entries = Object.entries(fields);
  const $set = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  const absent = entries.filter(([, value]) => value === undefined).map(([name]) => [name, 1] as const);
  return absent.length > 0 ? { $set, $unset: Object.fromEntries(absent) } : { $set };
}

async function insertFirst<T>(model: Model<T>, fields: object): Promise<Outcome> {
  try {
    const document = new model(fields);
    assertValid(document);
    await insertTogether(document);
    return 'applied';
  } catch (error) {
    if (isDuplicateKey(error)) return 'stale';
    throw error;
  }
}

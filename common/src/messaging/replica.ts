import { type Model, mongo, type UpdateQuery } from 'mongoose';
import { inBatches } from '../service/in-batches';
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
  if (version === 0) return insertFirst(model, id, { ...fields, version });
  const $unset = Object.fromEntries(absent.map((name) => [name, 1]));
  const update = { $set: { ...fields, version }, $unset } as UpdateQuery<T>;
  const { matchedCount } = await model.updateOne({ _id: id, version: version - 1 }, update);
  if (matchedCount === 1) return 'applied';
  const current = await model.findById(id, { version: 1 }).lean<Replica>();
  return current && current.version >= version ? 'stale' : 'early';
}

type Insert = (document: object) => Promise<Outcome>;
const inserts = new WeakMap<object, Insert>();

/** In a stampede many aggregates begin at a time: their first versions are written together. */
function insertFirst<T>(model: Model<T>, id: string, fields: object): Promise<Outcome> {
  const insert = inserts.get(model) ?? inBatches<object, Outcome>((documents) => insertAll(model, documents));
  inserts.set(model, insert);
  return insert({ _id: id, ...fields });
}

/** @returns of each document what became of it, or what is wrong with it */
async function insertAll<T>(model: Model<T>, documents: readonly object[]): Promise<(Outcome | Error)[]> {
  const made = documents.map((document) => new model(document));
  const outcomes: (Outcome | Error)[] = made.map((document) => document.validateSync() ?? 'applied');
  const valid = [...made.keys()].filter((index) => outcomes[index] === 'applied');
  const stored = valid.map((index) => made[index]!.toObject());
  try {
    if (stored.length) await model.collection.insertMany(stored as never[], { ordered: false });
  } catch (error) {
    if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
    const refusals = [error.writeErrors].flat();
    // A connection that breaks ends as such an error too, and says nothing of any document.
    if (error.insertedCount + refusals.length < stored.length) throw error;
    for (const refused of refusals) {
      outcomes[valid[refused.index]!] = refused.code === DUPLICATE_KEY ? 'stale' : error;
    }
  }
  return outcomes;
}

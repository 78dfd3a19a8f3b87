import { type HydratedDocument, type Model, mongo } from 'mongoose';
import { inBatches } from '../service/in-batches';

/**
 * Each write is on disk before it is acknowledged. Those of a model that come at the same time are one command here: a
 * stampede waits for the disk once, where each of them would by itself.
 */

/** A write of which nobody knows whether it is stored: its connection broke, or the database was going away. */
export class UnconfirmedWriteError extends Error {
  override readonly name = 'UnconfirmedWriteError';

  constructor(cause: Error) {
    super(`A write was not confirmed: ${cause.message}`, { cause });
  }
}

/** A change of the one document that meets the filter, with MongoDB's operators. Neither is cast to the schema. */
export interface Change {
  filter: object;
  update: object;
}

type Operation = mongo.AnyBulkWriteOperation;
type Outcome = Error | undefined;
type Write = (operation: Operation) => Promise<void>;

/** MongoDB's ImmutableField. */
const IMMUTABLE_FIELD = 66;

const inserts = new WeakMap<object, Write>();
const updates = new WeakMap<object, Write>();

function writeOf<T>(writes: WeakMap<object, Write>, model: Model<T>): Write {
  const known = writes.get(model);
  if (known) return known;
  const write = inBatches((operations: readonly Operation[]) => writeAll(model, operations)) as Write;
  writes.set(model, write);
  return write;
}

async function writeAll<T>(model: Model<T>, operations: readonly Operation[]): Promise<Outcome[]> {
  try {
    await model.collection.bulkWrite([...operations], { ordered: false });
    return operations.map(() => undefined);
  } catch (error) {
    if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
    return outcomesOf(error, operations.length);
  }
}

function outcomesOf(error: mongo.MongoBulkWriteError, count: number): Outcome[] {
  const refusals = [error.writeErrors].flat();
  const areAllKnown = error.insertedCount + error.matchedCount + refusals.length === count;
  // The driver wraps in the same error a connection that breaks, which says nothing of any document, and what the rest of
  // a replica set did not confirm.
  const isConfirmed = areAllKnown && !error.result.getWriteConcernError();
  const outcomes = Array<Outcome>(count).fill(isConfirmed ? undefined : new UnconfirmedWriteError(error));
  for (const { index, code, errmsg = '' } of refusals)
    outcomes[index] = new mongo.MongoServerError({ message: errmsg, code });
  return outcomes;
}

/** @throws ValidationError when the document is not as its schema says */
export function assertValid<T>(document: HydratedDocument<T>): void {
  const fault = document.validateSync();
  if (fault) throw fault;
}

/**
 * Stores a new document that was found valid; no hooks are run.
 * @throws MongoServerError when the database refuses this document, whatever it says of the others
 * @throws UnconfirmedWriteError when it does not say what became of it
 */
export function insertTogether<T>(document: HydratedDocument<T>): Promise<void> {
  const model = document.constructor as Model<T>;
  return writeOf(inserts, model)({ insertOne: { document: document.toObject() as object } });
}

/**
 * Changes a document if it is still as the filter says, which names its `_id`.
 * @returns whether it was
 * @throws MongoServerError, UnconfirmedWriteError as insertTogether
 */
export async function updateTogether<T>(model: Model<T>, { filter, update }: Change): Promise<boolean> {
  // Of many updates MongoDB tells how many met something, not which. One that would have to make a document instead, under
  // another id than its filter's, fails, and of failures it tells.
  const unlessMet = { ...update, $setOnInsert: { _id: null } };
  try {
    await writeOf(updates, model)({ updateOne: { filter, update: unlessMet, upsert: true } });
    return true;
  } catch (error) {
    if (error instanceof mongo.MongoServerError && error.code === IMMUTABLE_FIELD) return false;
    throw error;
  }
}

import { type HydratedDocument, type Model, mongo } from 'mongoose';
import { inBatches } from '../service/in-batches';

/** A write of which nobody knows whether it is stored: its connection broke, or the database was going away. */
export class UnconfirmedWriteError extends Error {
  override readonly name = 'UnconfirmedWriteError';

  constructor(cause: Error) {
    super(`A write was not confirmed: ${cause.message}`, { cause });
  }
}

type Outcome = Error | undefined;
type Insert = (document: object) => Promise<Outcome>;
const inserts = new WeakMap<object, Insert>();

/**
 * Stores a new document, together with those of its model that come at the same time: each write is on disk before it is
 * acknowledged, and a stampede waits once for all instead of once for each. It is validated, but no hooks are run.
 * @throws what is wrong with this document, whatever is wrong with the others: a ValidationError, or a MongoServerError
 * such as that of a unique index
 * @throws UnconfirmedWriteError when the database did not say what became of it
 */
export async function insertTogether<T>(document: HydratedDocument<T>): Promise<void> {
  const fault = document.validateSync();
  if (fault) throw fault;
  const model = document.constructor as Model<T>;
  const insert = inserts.get(model) ?? inBatches((stored: readonly object[]) => insertAll(model, stored));
  inserts.set(model, insert);
  await insert(document.toObject());
}

async function insertAll<T>(model: Model<T>, documents: readonly object[]): Promise<Outcome[]> {
  try {
    await model.collection.insertMany(documents, { ordered: false });
    return documents.map(() => undefined);
  } catch (error) {
    if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
    return outcomesOf(error, documents.length);
  }
}

function outcomesOf(error: mongo.MongoBulkWriteError, count: number): Outcome[] {
  const refusals = [error.writeErrors].flat();
  const areAllKnown = error.insertedCount + refusals.length === count;
  // The driver wraps a connection that breaks in the same error, which then says nothing of any document.
  const outcomes = Array<Outcome>(count).fill(areAllKnown ? undefined : new UnconfirmedWriteError(error));
  for (const { index, code, errmsg = '' } of refusals)
    outcomes[index] = new mongo.MongoServerError({ message: errmsg, code });
  return outcomes;
}

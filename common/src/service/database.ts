import mongoose from 'mongoose';
import { measurePool } from './pool-metrics';

/** A model, whatever its documents are. */
export interface ServiceModel {
  schema: { path: (name: string) => unknown };
  createIndexes: () => Promise<unknown>;
}

/** A database that is away is noticed in seconds, not in mongoose's half minute. */
const SELECTION_TIMEOUT_MS = 3_000;
/** How long a start waits for a database that is starting too. */
const START_TIMEOUT_MS = 30_000;

/**
 * Connects to MongoDB, and makes the indexes: they are what makes a rule of the system a fact.
 * @param patienceMs how long a database that is not there yet is waited for; half a minute when left out
 * @throws when it does not come
 */
export async function openDatabase(
  uri: string,
  models: ServiceModel[],
  patienceMs = START_TIMEOUT_MS,
): Promise<void> {
  // An operator in a filter counts only where the code says trusted(): none can come in from a request.
  mongoose.set('sanitizeFilter', true);
  mongoose.set('strictQuery', true);
  // Kept only for the message that a query is executed twice, and written out for every one.
  mongoose.set('skipOriginalStackTraces', true);
  await connect(uri, Date.now() + patienceMs);
  const all = new Set<ServiceModel>([...models, ...Object.values(mongoose.models)]);
  for (const model of all) await model.createIndexes();
}

/**
 * A write is acknowledged when it is in the journal on disk. Without that, mongod forgets the last 100 ms of what it has
 * acknowledged when it is killed: an order that its buyer has seen, or the effect of an event that never comes again.
 */
const DURABLE = { w: 'majority', journal: true } as const;

async function connect(uri: string, deadline: number): Promise<void> {
  for (;;) {
    try {
      const { connection } = await mongoose.connect(uri, {
        serverSelectionTimeoutMS: SELECTION_TIMEOUT_MS,
        autoIndex: false,
        writeConcern: DURABLE,
      });
      measurePool(connection.getClient());
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}

/** Whether the database answers, as far as the driver knows. */
export function isDatabaseUp(): boolean {
  return mongoose.connection.readyState === mongoose.ConnectionStates.connected;
}

/** Closes the connections after the operations under way. */
export async function closeDatabase(): Promise<void> {
  await mongoose.disconnect();
}

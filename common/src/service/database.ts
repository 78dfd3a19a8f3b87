import mongoose from 'mongoose';

/** A model, whatever its documents are. */
export interface ServiceModel {
  schema: { path: (name: string) => unknown };
  createIndexes: () => Promise<unknown>;
}

/** A database that is away is noticed in a second or two, not in mongoose's half minute. */
const SELECTION_TIMEOUT_MS = 3_000;

/** Connects to MongoDB, and makes the indexes: they are what makes a rule of the system a fact. */
export async function openDatabase(uri: string, models: ServiceModel[]): Promise<void> {
  // An operator in a filter counts only where the code says trusted(): none can come in from a request.
  mongoose.set('sanitizeFilter', true);
  mongoose.set('strictQuery', true);
  // A database that is not there yet is waited for a little longer on start.
  await mongoose.connect(uri, { serverSelectionTimeoutMS: SELECTION_TIMEOUT_MS * 5, autoIndex: false });
  const all = new Set<ServiceModel>([...models, ...Object.values(mongoose.models)]);
  for (const model of all) await model.createIndexes();
}

/** Whether the database answers, as far as the driver knows. */
export function isDatabaseUp(): boolean {
  return mongoose.connection.readyState === mongoose.ConnectionStates.connected;
}

/** Closes the connections after the operations under way. */
export async function closeDatabase(): Promise<void> {
  await mongoose.disconnect();
}

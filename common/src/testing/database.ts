import mongoose from 'mongoose';
import { closeDatabase, openDatabase } from '../service/database';

/**
 * Gives a test file a database of its own in a real mongod, with all indexes, empty before each test.
 * @param uri where it is; MONGO_URI of the test's environment when left out
 */
export function useDatabase(uri = process.env.MONGO_URI!) {
  beforeAll(() => openDatabase(uri, []));
  beforeEach(() => Promise.all(Object.values(mongoose.models).map((model) => model.deleteMany({}))));
  afterAll(async () => {
    await mongoose.connection.dropDatabase();
    await closeDatabase();
  });
}

import { Error as MongooseError } from 'mongoose';

/**
 * Does a change again that another change of the same order came before.
 * @param change reads the order, changes and saves it
 */
export async function retryLostRace<T>(change: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await change();
    } catch (error) {
      if (!(error instanceof MongooseError.VersionError)) throw error;
    }
  }
}

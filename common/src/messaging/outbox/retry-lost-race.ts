import { Error as MongooseError } from 'mongoose';

/**
 * Does a change again that another change of the same document came before, from what is true now.
 * @param change reads the document, changes and saves it
 * @returns what the change returned
 * @throws whatever else the change throws
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

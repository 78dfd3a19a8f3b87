import { Error as MongooseError } from 'mongoose';

/**
 * Makes a change, unless another change of the same document comes first.
 * @param change saves or stores a document that was read before
 * @returns whether it was made
 * @throws whatever else the change throws
 */
export async function winsRace(change: () => Promise<unknown>): Promise<boolean> {
  try {
    await change();
    return true;
  } catch (error) {
    if (error instanceof MongooseError.VersionError) return false;
    throw error;
  }
}

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

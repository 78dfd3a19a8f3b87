/** One entry of an error answer: `{"errors":[{"message":"…","field":"…"}]}`. */
export interface ErrorEntry {
  message: string;
  field?: string;
  code?: string;
}

/** An error that is meant for the caller of the API: its status, and words that say what to do about it. */
export abstract class ApiError extends Error {
  abstract readonly statusCode: number;

  /** Header fields of the answer, such as Retry-After. */
  get headers(): Record<string, string> {
    return {};
  }

  /** The entries of the answer's body. */
  serialize(): ErrorEntry[] {
    return [{ message: this.message }];
  }
}

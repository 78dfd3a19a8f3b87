/** What goes wrong after a request has done its work. */
export interface Effect {
  /** The answer waits this long. */
  slowMs?: number;
  /** The work is done, then the connection is dropped without an answer. */
  timeoutAfterSuccess?: boolean;
  /** The work is done, then the answer is this server error; repeating the request with its key finds the success. */
  errorAfterSuccess?: number;
  /** With errorAfterSuccess: the error is also what the idempotency key replays, as it is when Stripe itself failed. */
  replayError?: boolean;
  webhooks?: 'duplicate' | 'late' | 'shuffled' | 'off';
  /** How late a late webhook is. */
  lateMs?: number;
}

import { type Response } from 'express';
import { log } from '../log';
import { ApiError, type ErrorFields } from './errors';

/** The body of an answer that is not a success. */
export const errorBody = (fields: ErrorFields): { error: ErrorFields } => ({ error: fields });

/** The server error that hides what really happened. */
export const internalError: ErrorFields = { type: 'api_error', message: 'An unknown error occurred' };

/** Answers with Stripe's form of an error; anything unforeseen is a 500 and a line in the log. */
export function answerError(res: Response, error: unknown): void {
  if (error instanceof ApiError) return void res.status(error.status).json(errorBody(error.fields));
  log('The sandbox failed', { error: error instanceof Error ? error.stack : String(error) });
  res.status(500).json(errorBody(internalError));
}

import { type ErrorRequestHandler } from 'express';
import { mongo, Error as MongooseError } from 'mongoose';
import {
  ApiError,
  BadRequestError,
  ConflictError,
  type ErrorEntry,
  ServiceUnavailableError,
} from '../errors';
import { UnconfirmedWriteError } from '../messaging/write-together';
import { type Logger } from '../service/logger';

/** An error of Express or its body parser: it knows its status, and whether its words are for the caller. */
interface HttpError extends Error {
  status: number;
  type?: string;
}

const isHttpError = (error: unknown): error is HttpError =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500;

const isLostRace = (error: unknown) =>
  error instanceof MongooseError.VersionError || error instanceof MongooseError.DocumentNotFoundError;

/** What MongoDB says to those whose operation it cuts off as it stops: InterruptedAtShutdown, ShutdownInProgress. */
const STOPPING = [11600, 91];

/** The driver passes on as it is what happens when it writes to a database that has just been killed. */
const isHungUp = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EPIPE';

const isDatabaseAway = (error: unknown) =>
  isHungUp(error) ||
  error instanceof UnconfirmedWriteError ||
  (error instanceof mongo.MongoServerError && STOPPING.includes(Number(error.code))) ||
  error instanceof mongo.MongoNetworkError ||
  error instanceof mongo.MongoServerSelectionError ||
  error instanceof mongo.MongoNotConnectedError ||
  error instanceof MongooseError.MongooseServerSelectionError;

const BODY_FAULTS: Record<string, string> = {
  'entity.parse.failed': 'The body is not valid JSON',
  'entity.too.large': 'The body is too large',
};

function toApiError(error: unknown): ApiError | undefined {
  if (error instanceof ApiError) return error;
  if (isLostRace(error)) return new ConflictError();
  if (isDatabaseAway(error)) return new ServiceUnavailableError();
  return undefined;
}

/** Answers every error in the one form, `{"errors":[{"message","field"?}]}`. What nobody expected is logged, not shown. */
export function errorHandler(log: Logger): ErrorRequestHandler {
  // Express tells an error handler by its four parameters.
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error);
    const answer = (status: number, errors: ErrorEntry[]) => void res.status(status).json({ errors });

    const known = toApiError(error);
    if (known) {
      if (known.statusCode >= 500) log.error({ err: error }, 'Could not answer a request');
      res.set(known.headers);
      return answer(known.statusCode, known.serialize());
    }
    if (isHttpError(error)) {
      const message = BODY_FAULTS[error.type ?? ''] ?? 'The request is malformed';
      return answer(error.status, new BadRequestError(message).serialize());
    }
    log.error({ err: error }, 'A request failed unexpectedly');
    return answer(500, [{ message: 'Something went wrong on our side. Try again in a moment.' }]);
  };
}

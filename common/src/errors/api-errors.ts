import { ApiError, type ErrorEntry } from './api-error';

/** 400: the request is understood and cannot be done in the present state, or one field is wrong. */
export class BadRequestError extends ApiError {
  readonly statusCode = 400;

  constructor(
    message: string,
    private readonly field?: string,
  ) {
    super(message);
  }

  override serialize(): ErrorEntry[] {
    return [this.field ? { message: this.message, field: this.field } : { message: this.message }];
  }
}

/** 400 with an entry for each field that is wrong. */
export class RequestValidationError extends ApiError {
  readonly statusCode = 400;

  constructor(private readonly entries: ErrorEntry[]) {
    super('Invalid request parameters');
  }

  override serialize(): ErrorEntry[] {
    return this.entries;
  }
}

/** 401: not signed in, or not the owner of what is asked for. */
export class NotAuthorizedError extends ApiError {
  readonly statusCode = 401;

  constructor() {
    super('Not authorized');
  }
}

/** 402: the payment was declined. `code` is the payment provider's word for why. */
export class PaymentDeclinedError extends ApiError {
  readonly statusCode = 402;

  constructor(
    message: string,
    private readonly code: string,
  ) {
    super(message);
  }

  override serialize(): ErrorEntry[] {
    return [{ message: this.message, code: this.code }];
  }
}

/** 403: a browser sent this from another site. */
export class ForbiddenError extends ApiError {
  readonly statusCode = 403;
}

/** 404: no such thing, or nothing the caller may know of. */
export class NotFoundError extends ApiError {
  readonly statusCode = 404;

  constructor() {
    super('Not found');
  }
}

/** 409: somebody else changed it meanwhile; read again and decide again. */
export class ConflictError extends ApiError {
  readonly statusCode = 409;

  constructor(message = 'It was changed by somebody else meanwhile. Load it again and retry.') {
    super(message);
  }
}

/** 415: the API takes JSON only. */
export class UnsupportedMediaTypeError extends ApiError {
  readonly statusCode = 415;

  constructor() {
    super('The body must be JSON, with Content-Type: application/json');
  }
}

/** 429 with the seconds to wait in Retry-After (RFC 9110, section 10.2.3). */
export class TooManyRequestsError extends ApiError {
  readonly statusCode = 429;

  constructor(private readonly retryAfterSeconds: number) {
    super(`Too many attempts. Try again in ${retryAfterSeconds} seconds.`);
  }

  override get headers() {
    return { 'Retry-After': String(this.retryAfterSeconds) };
  }
}

/** 503: something this service needs is away for a moment. */
export class ServiceUnavailableError extends ApiError {
  readonly statusCode = 503;

  constructor(message = 'The service is busy. Try again in a moment.') {
    super(message);
  }

  override get headers() {
    return { 'Retry-After': '5' };
  }
}

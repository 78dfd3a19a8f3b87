import { isAxiosError, type AxiosResponse } from 'axios';
import { UNREACHABLE } from './unreachable';

/** One entry of the error form every service answers with. */
export interface ErrorEntry {
  message: string;
  field?: string;
  code?: string;
}

type Kind = 'rejected' | 'too-many' | 'failed' | 'unreachable' | 'unexpected';

/** A failed call, in words a visitor understands. */
export class ApiError extends Error {
  /** Next shows the digest of an error to the visitor and nothing else of it, so it is the request id they can quote. */
  readonly digest?: string;

  constructor(
    readonly kind: Kind,
    readonly entries: ErrorEntry[],
    readonly status?: number,
    requestId?: string,
  ) {
    super(entries.map(({ message }) => message).join(' '));
    this.name = 'ApiError';
    if (requestId) this.digest = requestId;
  }
}

/** Turns whatever axios or a schema threw into an ApiError. */
export function toApiError(error: unknown, answer?: AxiosResponse): ApiError {
  if (error instanceof ApiError) return error;
  const failure = isAxiosError(error) ? error : undefined;
  const response = answer ?? failure?.response;
  const sent = (response?.config ?? failure?.config)?.headers?.get('x-request-id')?.toString();
  if (!response) return new ApiError('unreachable', [{ message: UNREACHABLE }], undefined, sent);
  const requestId = header(response, 'x-request-id') ?? sent;
  if (answer) return new ApiError('unexpected', [{ message: FAILED }], response.status, requestId);
  if (response.status === 429) {
    return new ApiError('too-many', [{ message: tooMany(header(response, 'retry-after')) }], 429, requestId);
  }
  const entries = entriesOf(response.data);
  if (entries.length === 0) entries.push({ message: FAILED });
  return new ApiError(response.status < 500 ? 'rejected' : 'failed', entries, response.status, requestId);
}

/** Whether a call failed with this status code. */
export const hasStatus = (error: unknown, status: number): boolean =>
  error instanceof ApiError && error.status === status;

const FAILED = 'Something went wrong on our side. Try again in a moment.';

function tooMany(retryAfter?: string): string {
  const seconds = Number(retryAfter);
  if (!Number.isFinite(seconds) || seconds <= 0) return 'Too many attempts. Wait a minute, then try again.';
  if (seconds < 90) return `Too many attempts. Try again in ${Math.ceil(seconds)} seconds.`;
  return `Too many attempts. Try again in ${Math.ceil(seconds / 60)} minutes.`;
}

function header(response: AxiosResponse, name: string): string | undefined {
  const value: unknown = response.headers[name];
  return typeof value === 'string' ? value : undefined;
}

function entriesOf(body: unknown): ErrorEntry[] {
  const errors: unknown = (body as { errors?: unknown } | null)?.errors;
  if (!Array.isArray(errors)) return [];
  return errors.filter(
    (entry): entry is ErrorEntry => typeof (entry as ErrorEntry | null)?.message === 'string',
  );
}

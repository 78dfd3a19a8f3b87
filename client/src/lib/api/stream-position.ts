import type { AxiosResponse } from 'axios';

/** Where the stream of tickets was when an answer was read from the database. */
export function streamPosition({ headers }: AxiosResponse): string | undefined {
  const position: unknown = headers['x-stream-position'];
  return typeof position === 'string' ? position : undefined;
}

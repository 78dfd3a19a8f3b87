import { type Request, type Response } from 'express';
import { isValidObjectId } from 'mongoose';
import { BadRequestError } from '../errors';

/** Where a page begins: after the item with this value of the sorted field, and this id among equal values. */
export interface Cursor {
  value: string | number;
  id: string;
}

/** The most items a page has. */
const MAX_LIMIT = 100;

function isCursor(candidate: unknown): candidate is Cursor {
  if (typeof candidate !== 'object' || candidate === null) return false;
  const { value, id } = candidate as Partial<Cursor>;
  return ['string', 'number'].includes(typeof value) && typeof id === 'string' && isValidObjectId(id);
}

/** Writes a cursor as one word for the URL. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

function decodeCursor(word: string): unknown {
  try {
    return JSON.parse(Buffer.from(word, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/**
 * The cursor of the request's `cursor` parameter, if it has one.
 * @throws BadRequestError when it is none that encodeCursor wrote
 */
export function readCursor(req: Request): Cursor | undefined {
  const { cursor } = req.query;
  if (cursor === undefined) return undefined;
  const decoded = typeof cursor === 'string' ? decodeCursor(cursor) : undefined;
  if (isCursor(decoded)) return decoded;
  throw new BadRequestError('Cursor must be one that an earlier page gave', 'cursor');
}

/**
 * How many items the request asks for in its `limit` parameter.
 * @throws BadRequestError when it is not a whole number from 1 to 100
 */
export function readLimit(req: Request, byDefault: number): number {
  const { limit } = req.query;
  if (limit === undefined) return byDefault;
  const number = typeof limit === 'string' && /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  if (number >= 1 && number <= MAX_LIMIT) return number;
  throw new BadRequestError(`Limit must be a whole number from 1 to ${MAX_LIMIT}`, 'limit');
}

/** Says in the Link header where the next page is (RFC 8288). */
export function linkNextPage(req: Request, res: Response, cursor: Cursor) {
  const url = new URL(req.originalUrl, 'http://any');
  url.searchParams.set('cursor', encodeCursor(cursor));
  res.append('Link', `<${url.pathname}${url.search}>; rel="next"`);
}

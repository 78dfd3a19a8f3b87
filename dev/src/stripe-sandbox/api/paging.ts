import { missing } from './errors';
import { integer, type Reader, text } from './params';

const limit: Reader<number> = (value, name) => Math.min(Math.max(integer(value, name), 1), 100);

/** The parameters every list takes. */
export const pagingParams = { limit, starting_after: text, ending_before: text };

export interface Paging {
  limit?: number;
  starting_after?: string;
  ending_before?: string;
}

/** One page of a list in Stripe's form, the newest first. */
export function page<T extends { id: string }>(path: string, oldestFirst: T[], paging: Paging) {
  const { limit: size = 10, starting_after: after, ending_before: before } = paging;
  const all = [...oldestFirst].reverse();
  const place = (id: string, param: string) => {
    const index = all.findIndex((item) => item.id === id);
    if (index < 0) throw missing('object', id, param, 400);
    return index;
  };
  const end = before === undefined ? all.length : place(before, 'ending_before');
  const start = after === undefined ? 0 : place(after, 'starting_after') + 1;
  const from = before === undefined ? start : Math.max(end - size, start);
  const data = all.slice(from, Math.min(from + size, end));
  const has_more = before === undefined ? from + size < end : from > start;
  return { object: 'list' as const, url: path, has_more, data };
}

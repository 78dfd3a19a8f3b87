import { z } from 'zod/mini';
import { call, type Api } from './client';
import { nextCursor } from './link';

const LARGEST_PAGE = 100;

/** Everything a paged list holds, read along its cursors. For lists of one's own, which are never very long. */
export async function allPages<Schema extends z.ZodMiniType>(
  api: Api,
  schema: Schema,
  url: string,
): Promise<z.output<Schema>[]> {
  const all: z.output<Schema>[] = [];
  let cursor: string | undefined;
  do {
    const { data, response } = await call(api, z.array(schema), {
      url,
      params: { limit: LARGEST_PAGE, cursor },
    });
    all.push(...data);
    cursor = nextCursor(response.headers.link);
  } while (cursor);
  return all;
}

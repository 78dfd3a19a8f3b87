/** A file of the visitor's own: saved, not shown, and kept by no cache. */
export function ownFile(content: string, { type, name }: { type: string; name: string }): Response {
  return new Response(content, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  });
}

/** The cursor of the next page in a Link header (RFC 8288), if there is a next page. */
export function nextCursor(link: unknown): string | undefined {
  if (typeof link !== 'string') return undefined;
  const next = link.split(/,\s*(?=<)/).find((part) => /;\s*rel="?next"?/i.test(part));
  const target = next?.match(/<([^>]*)>/)?.[1];
  if (!target) return undefined;
  return new URL(target, 'http://relative.invalid').searchParams.get('cursor') ?? undefined;
}

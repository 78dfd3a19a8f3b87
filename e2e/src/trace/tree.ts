import { type Span } from './receiver';

/** The spans as a tree, each with its service, its start since the first one, and how long it took. */
export function treeOf(spans: Span[]): string[] {
  const first = Math.min(...spans.map(({ startMs }) => startMs));
  const known = new Set(spans.map(({ spanId }) => spanId));
  const below = (parent: string | undefined) =>
    spans
      .filter(({ parentSpanId }) =>
        parent ? parentSpanId === parent : !parentSpanId || !known.has(parentSpanId),
      )
      .sort((one, other) => one.startMs - other.startMs);
  const lines = (span: Span, depth: number): string[] => {
    const at = (span.startMs - first).toFixed(1).padStart(7);
    const line = `${at} ms ${'  '.repeat(depth)}${span.service}: ${span.name} (${span.ms.toFixed(1)} ms)`;
    return [line, ...below(span.spanId).flatMap((child) => lines(child, depth + 1))];
  };
  return below(undefined).flatMap((root) => lines(root, 0));
}

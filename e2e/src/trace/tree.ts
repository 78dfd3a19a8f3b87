import { type Span } from './receiver';

/** A span, how many others lie between it and the first cause, and its start in milliseconds since that of the first. */
export interface SpanInTree {
  span: Span;
  depth: number;
  at: number;
}

/** The spans in the order of a tree: each right after what caused it, those of one cause in the order they began. */
export function inTreeOrder(spans: Span[]): SpanInTree[] {
  const first = Math.min(...spans.map(({ startMs }) => startMs));
  const known = new Set(spans.map(({ spanId }) => spanId));
  const below = (parent: string | undefined) =>
    spans
      .filter(({ parentSpanId }) =>
        parent ? parentSpanId === parent : !parentSpanId || !known.has(parentSpanId),
      )
      .sort((one, other) => one.startMs - other.startMs);
  const from = (span: Span, depth: number): SpanInTree[] => [
    { span, depth, at: span.startMs - first },
    ...below(span.spanId).flatMap((child) => from(child, depth + 1)),
  ];
  return below(undefined).flatMap((root) => from(root, 0));
}

/** The spans as a tree, each with its service, its start since the first one, and how long it took. */
export function treeOf(spans: Span[]): string[] {
  return inTreeOrder(spans).map(({ span: { service, name, ms }, depth, at }) => {
    const start = at.toFixed(1).padStart(7);
    return `${start} ms ${'  '.repeat(depth)}${service}: ${name} (${ms.toFixed(1)} ms)`;
  });
}

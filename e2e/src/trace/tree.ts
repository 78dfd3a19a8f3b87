import { type Span } from './receiver';

/** A span, and how many others lie between it and the first cause. */
export interface SpanInTree {
  span: Span;
  depth: number;
}

/** The spans in the order of a tree: each right after what caused it, those of one cause in the order they began. */
export function inTreeOrder(spans: Span[]): SpanInTree[] {
  const known = new Set(spans.map(({ spanId }) => spanId));
  const below = (parent: string | undefined) =>
    spans
      .filter(({ parentSpanId }) =>
        parent ? parentSpanId === parent : !parentSpanId || !known.has(parentSpanId),
      )
      .sort((one, other) => one.startMs - other.startMs);
  const from = (span: Span, depth: number): SpanInTree[] => [
    { span, depth },
    ...below(span.spanId).flatMap((child) => from(child, depth + 1)),
  ];
  return below(undefined).flatMap((root) => from(root, 0));
}

/** The spans as a tree, each with its service, its start since the first one, and how long it took. */
export function treeOf(spans: Span[]): string[] {
  const first = Math.min(...spans.map(({ startMs }) => startMs));
  return inTreeOrder(spans).map(({ span: { service, name, startMs, ms }, depth }) => {
    const at = (startMs - first).toFixed(1).padStart(7);
    return `${at} ms ${'  '.repeat(depth)}${service}: ${name} (${ms.toFixed(1)} ms)`;
  });
}

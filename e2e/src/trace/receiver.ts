import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** A span as it was exported. */
export interface Span {
  service: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  startMs: number;
  ms: number;
}

interface Export {
  resourceSpans: {
    resource: { attributes: { key: string; value: { stringValue?: string } }[] };
    scopeSpans: { spans: ExportedSpan[] }[];
  }[];
}

type ExportedSpan = Omit<Span, 'service' | 'startMs' | 'ms'> & {
  startTimeUnixNano: string;
  endTimeUnixNano: string;
};

function spansOf({ resourceSpans }: Export): Span[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '?';
    return scopeSpans.flatMap(({ spans }) =>
      spans.map(({ traceId, spanId, parentSpanId, name, startTimeUnixNano, endTimeUnixNano }) => {
        const [startMs, endMs] = [startTimeUnixNano, endTimeUnixNano].map((nanos) => Number(nanos) / 1e6);
        const parent = parentSpanId ? { parentSpanId } : {};
        return { service, traceId, spanId, ...parent, name, startMs: startMs!, ms: endMs! - startMs! };
      }),
    );
  });
}

/** A small receiver of OTLP over HTTP in JSON, that keeps what it gets. */
export async function startReceiver() {
  const spans: Span[] = [];
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      spans.push(...spansOf(body as Export));
      response.setHeader('content-type', 'application/json').end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, spans, close: () => server.close() };
}

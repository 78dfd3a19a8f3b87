import { get, type IncomingMessage } from 'node:http';
import { type Bench } from '../bench';
import { type Row } from '../row';

const STREAMS = 1_000;

function open(url: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, resolve).once('error', reject);
  });
}

/** A thousand open event streams: how long they take to open, and what they cost in memory. */
export async function measureStreams(bench: Bench): Promise<Row[]> {
  const url = `${bench.gateway}/api/tickets/stream`;
  const first = await open(url);
  const served = first.headers['content-type']?.startsWith('text/event-stream');
  first.destroy();
  if (!served) return [];
  const before = bench.memory().tickets!;
  const started = performance.now();
  const streams = await Promise.all(Array.from({ length: STREAMS }, () => open(url)));
  const opened = (performance.now() - started) / 1000;
  const open200 = streams.filter(({ statusCode }) => statusCode === 200).length;
  const after = bench.memory().tickets!;
  for (const stream of streams) stream.destroy();
  return [
    { name: '1,000 event streams opened in', unit: 's', value: opened, note: `${open200} answered 200` },
    {
      name: '1,000 open event streams: memory of tickets',
      unit: 'MiB',
      value: after,
      must: { atMost: 250 },
      note: `${Math.round(before)} MiB before`,
    },
  ];
}

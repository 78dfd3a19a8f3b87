import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { jsonOf, sendJson } from '../support/http';
import { eventually } from '../support/eventually';
import { Bench } from '../load/bench';
import { startOwnStack } from '../support/stack';
import { until } from '../support/until';
import { startReceiver } from './receiver';
import { treeOf } from './tree';
import { drawWaterfall } from './waterfall';

const RESULTS = resolve(__dirname, '../../../test-results');

/** Every step of a payment's trace, from the buyer's request to the last effect. */
const STEPS = [
  'payments: POST',
  'payments: publish payment:created',
  'orders: handle payment:created',
  'orders: publish order:completed',
  'tickets: handle order:completed',
  'payments: handle order:completed',
  'expiration: handle order:completed',
  'tickets: publish ticket:updated',
  'orders: handle ticket:updated',
];

/** `npm run trace`: traces one purchase in a stack of its own, and shows that its payment is one trace. */
async function main(): Promise<void> {
  mkdirSync(RESULTS, { recursive: true });
  const logFile = resolve(RESULTS, 'trace-stack.log');
  const receiver = await startReceiver();
  const JWT_KEY = randomBytes(32).toString('hex');
  const settings = { JWT_KEY, PAGES: 'off', OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url };
  const stack = await startOwnStack(settings, logFile);
  const bench = new Bench(stack.file, JWT_KEY);
  try {
    const traceId = randomBytes(16).toString('hex');
    await buy(bench, `00-${traceId}-${randomBytes(8).toString('hex')}-01`);
    const ours = () => receiver.spans.filter((span) => span.traceId === traceId);
    const seen = () => new Set(ours().map(({ service, name }) => `${service}: ${name}`));
    const missing = () => STEPS.filter((step) => ![...seen()].some((name) => name.startsWith(step)));
    await until('every step of the trace', () => missing().length === 0, 20).catch(() => undefined);
    const lines = treeOf(ours());
    console.log(lines.join('\n'));
    writeFileSync(resolve(RESULTS, 'trace.txt'), `${lines.join('\n')}\n`);
    const picture = drawWaterfall(ours(), 'One payment, from the request to the last effect');
    writeFileSync(resolve(RESULTS, 'trace.svg'), picture);
    if (missing().length) throw new Error(`Missing from the trace: ${missing().join('; ')}`);
    const logged = readFileSync(logFile, 'utf8')
      .split('\n')
      .filter((line) => line.includes(traceId)).length;
    if (logged === 0) throw new Error('No line of the log names the trace');
    console.log(
      `\none trace of ${ours().length} spans in ${new Set(ours().map(({ service }) => service)).size} services; ${logged} log lines name it`,
    );
  } finally {
    await bench.stack.close();
    await stack.stop();
    receiver.close();
  }
}

/** Buys a ticket; the payment goes on with the browser's own trace. */
async function buy(bench: Bench, traceparent: string): Promise<void> {
  const [cookie, seller] = [bench.cookie(), bench.cookie()];
  const post = async (path: string, who: string, json: object, headers = {}) => {
    const answer = await sendJson(bench.gateway, { method: 'POST', path, cookie: who, json, headers });
    if (answer.status !== 201) throw new Error(`${path} was answered ${answer.status}: ${answer.text}`);
    return jsonOf<{ id: string }>(answer);
  };
  const ticket = await post('/api/tickets', seller, { title: 'Concert', price: 88 });
  const order = await eventually(() => post('/api/orders', cookie, { ticketId: ticket.id }));
  const payment = { orderId: order.id, token: 'tok_visa' };
  await eventually(() => post('/api/payments', cookie, payment, { traceparent }));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);

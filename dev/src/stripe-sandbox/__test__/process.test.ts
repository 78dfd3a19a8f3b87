import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientOf, payment } from './support';

const started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

function start(env: Record<string, string>): ChildProcess {
  const entry = join(__dirname, '../index.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', entry], {
    cwd: join(__dirname, '../../..'),
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  return child;
}

async function firstLine(child: ChildProcess): Promise<{ msg: string; url: string; error: string }> {
  const [chunk] = (await once(child.stdout!, 'data')) as [Buffer];
  return JSON.parse(String(chunk).split('\n')[0]!) as { msg: string; url: string; error: string };
}

it('says when it is ready, answers health checks, and stops cleanly on SIGTERM', async () => {
  const child = start({ PORT: '0', STRIPE_WEBHOOK_SECRET: 'whsec_1' });
  const { url } = await firstLine(child);
  const answers = await Promise.all(['/healthz', '/readyz'].map((path) => fetch(url + path)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
}, 20_000);

it('has kept a payment it has answered, also when it is killed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stripe-sandbox-'));
  const env = { PORT: '0', STRIPE_WEBHOOK_SECRET: 'whsec_1', DATA_DIR: folder };
  const first = start(env);
  const paid = await clientOf((await firstLine(first)).url).paymentIntents.create(payment('pm_card_visa'));
  const exited = once(first, 'exit');
  first.kill('SIGKILL');
  await exited;
  const stripe = clientOf((await firstLine(start(env))).url);
  expect(await stripe.refunds.create({ payment_intent: paid.id })).toMatchObject({ amount: 2000 });
  await rm(folder, { recursive: true });
}, 20_000);

it.each([
  ['PORT', { STRIPE_WEBHOOK_SECRET: 'whsec_1' }],
  ['STRIPE_WEBHOOK_SECRET', { PORT: '0' }],
  ['WEBHOOK_URL', { PORT: '0', STRIPE_WEBHOOK_SECRET: 'whsec_1', WEBHOOK_URL: 'nowhere' }],
])(
  'names %s when that setting is missing or wrong, and does not start',
  async (name, env) => {
    const child = start(env);
    const exited = once(child, 'exit');
    expect((await firstLine(child)).error).toContain(name);
    expect(await exited).toEqual([1, null]);
  },
  20_000,
);

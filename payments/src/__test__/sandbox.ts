import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const WEBHOOK_SECRET = 'whsec_of_the_tests';

/** What became of the money of an order. */
export interface Balance {
  intents: number;
  succeededCharges: number;
  failedCharges: number;
  refunds: number;
  amountCharged: number;
  amountRefunded: number;
}

interface State {
  orders: Record<string, Balance | undefined>;
  intents: Record<string, { orderId: string | null; status: string }>;
}

interface Rule {
  next?: number;
  card?: string;
  on?: string;
  effect: object;
}

const DEV = join(__dirname, '../../../dev');

/** The real sandbox, as a process of its own on a free port, that can be killed and started again with its data. */
class SandboxProcess {
  private child: ChildProcess | undefined;
  private folder = '';
  private port = 0;
  /** Where it sends its webhooks: nobody listens there unless a test does. */
  webhookPort = 0;

  async start(): Promise<string> {
    this.folder ||= await mkdtemp(join(tmpdir(), 'stripe-sandbox-'));
    this.port ||= await freePort();
    this.webhookPort ||= await freePort();
    this.child = spawn(process.execPath, ['--import', 'tsx', join(DEV, 'src/stripe-sandbox/index.ts')], {
      cwd: DEV,
      env: {
        PATH: process.env.PATH,
        PORT: String(this.port),
        DATA_FILE: join(this.folder, 'data.jsonl'),
        STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
        WEBHOOK_URL: `http://127.0.0.1:${this.webhookPort}/api/payments/webhook`,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    process.once('exit', () => this.child?.kill('SIGKILL'));
    await once(this.child.stdout!, 'data');
    this.child.stdout!.resume();
    return this.url;
  }

  /** Stripe is away. */
  async kill(): Promise<void> {
    const ended = once(this.child!, 'exit');
    this.child!.kill('SIGKILL');
    await ended;
    this.child = undefined;
  }

  async remove(): Promise<void> {
    if (this.child) await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Asks for something to go wrong. */
  async fault(rule: Rule): Promise<void> {
    const { status } = await this.post('/_control', JSON.stringify(rule), 'application/json');
    expect(status).toBe(201);
  }

  /** Nothing goes wrong any more. */
  async reset(): Promise<void> {
    await fetch(`${this.url}/_control`, { method: 'DELETE' });
  }

  async balanceOf(orderId: string): Promise<Balance | undefined> {
    return (await this.state()).orders[orderId];
  }

  /** The states of all intents an order has had, in alphabetical order. */
  async intentsOf(orderId: string): Promise<string[]> {
    const intents = Object.values((await this.state()).intents);
    return intents
      .filter((intent) => intent.orderId === orderId)
      .map(({ status }) => status)
      .sort();
  }

  /** The buyer answers the question of the bank. */
  async answerChallenge(clientSecret: string, outcome: 'complete' | 'fail'): Promise<void> {
    const [id] = clientSecret.split('_secret');
    const path = `/stripe-sandbox/challenge/${id}?client_secret=${clientSecret}`;
    await this.post(path, `outcome=${outcome}`, 'application/x-www-form-urlencoded');
  }

  /** The buyer takes the charge of an intent to their bank. */
  async dispute(intentId: string): Promise<void> {
    const body = JSON.stringify({ payment_intent: intentId });
    const { status } = await this.post('/_control/disputes', body, 'application/json');
    expect(status).toBe(200);
  }

  /** Calls Stripe's API as somebody in its dashboard would. */
  async call(path: string, params: Record<string, string>): Promise<{ id: string }> {
    const body = String(new URLSearchParams(params));
    const answer = await this.post(`/v1/${path}`, body, 'application/x-www-form-urlencoded');
    expect(answer.status).toBe(200);
    return answer.json() as Promise<{ id: string }>;
  }

  private get url() {
    return `http://127.0.0.1:${this.port}`;
  }

  private async state(): Promise<State> {
    return (await fetch(`${this.url}/_control/state`)).json() as Promise<State>;
  }

  private post(path: string, body: string, type: string): Promise<Response> {
    const headers = { 'Content-Type': type, Authorization: 'Bearer sk_test_of_the_tests' };
    return fetch(this.url + path, { method: 'POST', headers, body });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const closed = once(server, 'close');
  server.close();
  await closed;
  return port;
}

export const sandbox = new SandboxProcess();

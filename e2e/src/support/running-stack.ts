import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { type Db, MongoClient } from 'mongodb';
import { until } from './until';

interface StackFile {
  gateway: string;
  services: Record<string, string>;
  mongo: string;
  nats: string;
  redis: string;
  stripe: string;
  metrics: Record<string, string>;
  pids: Record<string, number>;
}

/** How long a killed process may take until it serves again, on a machine that is busy with other things too. */
const RECOVERY_SECONDS = 60;

/** A running stack in the hands of somebody who disturbs it. */
export class RunningStack {
  private readonly mongo: MongoClient;

  /** @param file its stack.json */
  constructor(readonly file: string) {
    this.mongo = new MongoClient(this.now.mongo, { serverSelectionTimeoutMS: 5_000 });
  }

  /** What stack.json says now: pids change with every restart. */
  get now(): StackFile {
    return JSON.parse(readFileSync(this.file, 'utf8')) as StackFile;
  }

  /** The database of a service. */
  db(service: string): Db {
    return this.mongo.db(service);
  }

  /** Sends a signal to one of its processes. */
  signal(name: string, signal: NodeJS.Signals) {
    process.kill(this.now.pids[name]!, signal);
  }

  /** Kills a process as a crash would, and waits until its successor serves. */
  async killAndWait(name: string): Promise<void> {
    await this.reborn(name, () => this.signal(name, 'SIGKILL'));
  }

  /** Does what ends a process, and waits until its successor serves. */
  async reborn(name: string, work: () => unknown): Promise<void> {
    const before = this.now.pids[name];
    await work();
    await until(`${name} to be started again`, () => this.now.pids[name] !== before, RECOVERY_SECONDS);
    await this.ready(name);
  }

  /** Kills a process and keeps it down until `release`. */
  async hold(name: string, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    writeFileSync(this.holdFile(name), '');
    const pid = this.now.pids[name]!;
    process.kill(pid, signal);
    await until(`${name} to be gone`, () => !isAlive(pid));
  }

  /** Lets a process start that was held, and waits until it serves. */
  async release(name: string): Promise<void> {
    await this.reborn(name, () => rmSync(this.holdFile(name)));
  }

  /** Lets a service die at the next pass of a fault point. */
  async arm(name: string, point: string): Promise<void> {
    const url = this.now.metrics[name]!.replace('/metrics', '/fault-points');
    const body = JSON.stringify({ name: point });
    const { status } = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    if (status !== 204) throw new Error(`${name} has no fault points: ${status}`);
  }

  /** How often a process's counter went up, over all its labels. */
  async counter(name: string, metric: string): Promise<number> {
    const text = await (await fetch(this.now.metrics[name]!)).text();
    const values = text.split('\n').filter((line) => line.startsWith(`${metric}{`));
    return values.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  }

  /** Waits until a process serves. */
  async ready(name: string): Promise<void> {
    await until(`${name} to serve`, () => this.answers(name), RECOVERY_SECONDS);
  }

  /** Lets go of the database; the stack goes on. */
  close(): Promise<void> {
    return this.mongo.close();
  }

  private answers(name: string): Promise<boolean> {
    const { services, mongo, nats, redis, gateway, stripe, metrics } = this.now;
    const servers: Record<string, string> = { mongo, nats, redis, gateway };
    if (servers[name]) return accepts(servers[name]);
    const url = name === 'stripe' ? stripe : (services[name] ?? metrics[name]!.replace('/metrics', ''));
    return answersOk(services[name] || name === 'stripe' ? `${url}/readyz` : `${url}/metrics`);
  }

  private holdFile(name: string) {
    return join(dirname(this.file), 'hold', name);
  }
}

/** Whether a process exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const answersOk = (url: string) =>
  fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

function accepts(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) });
    const finish = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
  });
}

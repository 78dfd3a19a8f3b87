import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Broker } from '../messaging/broker';
import { createLogger } from '../service/logger';

/** A real NATS Streaming server of a test's own, that can be killed and started again with its data. */
export class NatsStreamingServer {
  private child: ChildProcess | undefined;
  private readonly killWithUs = () => this.child?.kill('SIGKILL');

  private constructor(
    private readonly port: number,
    private readonly folder: string,
  ) {}

  /** Starts the program of NATS_STREAMING_BIN (or the one in PATH) with a file store on a free port. */
  static async start(): Promise<NatsStreamingServer> {
    const folder = await mkdtemp(join(tmpdir(), 'nats-streaming-'));
    const server = new NatsStreamingServer(await freePort(), folder);
    await server.start();
    return server;
  }

  get url() {
    return `nats://127.0.0.1:${this.port}`;
  }

  /** Starts it again, on the same port and the same data. */
  async start(): Promise<void> {
    const program = process.env.NATS_STREAMING_BIN ?? 'nats-streaming-server';
    const flags = `-a 127.0.0.1 -p ${this.port} -cid ticketing -st FILE -mm 0 -mb 0 -ma 0 -hbi 5s -hbt 5s -hbf 2`;
    const child = spawn(program, [...flags.split(' '), '-dir', this.folder], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.child = child;
    process.once('exit', this.killWithUs);
    await streamingReady(child);
  }

  /** Ends it as a crash would. */
  async kill(): Promise<void> {
    process.off('exit', this.killWithUs);
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }

  /** Removes its data, as the loss of its disk would. */
  async forget(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Ends it and removes its data. */
  async remove(): Promise<void> {
    await this.kill();
    await this.forget();
  }

  /** A connection to it under a client id of its own. */
  async connect(clientId: string): Promise<Broker> {
    const broker = new Broker(
      { url: this.url, clusterId: 'ticketing', clientId },
      createLogger(clientId, 'silent'),
    );
    await broker.connect();
    return broker;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** The port listens a little before streaming works, so the server's own word counts. */
async function streamingReady(child: ChildProcess): Promise<void> {
  const lines = createInterface({ input: child.stderr! });
  for await (const line of lines) {
    if (line.includes('Streaming Server is ready')) break;
  }
  child.stderr!.resume();
  if (child.exitCode !== null)
    throw new Error(`${child.spawnfile} ended with ${child.exitCode} while starting`);
}

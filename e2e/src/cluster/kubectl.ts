import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The part of an object of Kubernetes that the checks read. */
export interface KubeObject {
  metadata: { name: string; labels?: Record<string, string> };
  spec?: { template?: { spec: { containers: { image: string }[] } } };
  status?: {
    phase?: string;
    containerStatuses?: { restartCount: number; lastState?: { terminated?: { reason?: string } } }[];
  };
}

/** A way to a service's port that must be closed again. */
export interface Forwarding {
  port: number;
  close: () => Promise<void>;
}

/** kubectl for one cluster and one namespace. */
export class Kubectl {
  constructor(
    private readonly kubeconfig: string,
    readonly namespace: string,
  ) {}

  /** The same cluster, in another namespace. */
  in(namespace: string): Kubectl {
    return new Kubectl(this.kubeconfig, namespace);
  }

  /** Runs kubectl. @returns what it printed @throws with what it complained about */
  async run(...args: string[]): Promise<string> {
    const { stdout } = await run('kubectl', this.with(args), { maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  }

  /** Objects of a kind, chosen by labels. */
  async list(kind: string, selector = 'app.kubernetes.io/part-of=ticket-store'): Promise<KubeObject[]> {
    const list = await this.run('get', kind, '-l', selector, '-o', 'json');
    return (JSON.parse(list) as { items: KubeObject[] }).items;
  }

  /** Waits until all pods of a workload are new and ready. */
  async rolledOut(workload: string): Promise<void> {
    await this.run('rollout', 'status', workload, '--timeout=300s');
  }

  /** Applies a manifest. */
  async apply(manifest: object): Promise<void> {
    const child = spawn('kubectl', this.with(['apply', '-f', '-']), {
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    child.stdin.end(JSON.stringify(manifest));
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error('kubectl could not apply a manifest');
  }

  /** Opens a local port to a service, past every network policy, as an operator does. */
  async forward(service: string, port: number): Promise<Forwarding> {
    const args = this.with(['port-forward', `service/${service}`, `:${port}`]);
    const child = spawn('kubectl', args, { stdio: ['ignore', 'pipe', 'ignore'] });
    return { port: await forwardedPort(child, service), close: () => ended(child) };
  }

  private with(args: string[]) {
    return ['--kubeconfig', this.kubeconfig, '--namespace', this.namespace, ...args];
  }
}

async function forwardedPort(child: ChildProcess, service: string): Promise<number> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const port = /^Forwarding from 127\.0\.0\.1:(\d+)/.exec(line)?.[1];
    if (port) return Number(port);
  }
  throw new Error(`kubectl could not forward a port to ${service}`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill();
  await exit;
}

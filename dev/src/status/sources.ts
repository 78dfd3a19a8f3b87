import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { type ProcessStatus, readStatus } from './metrics-page';

const LIMIT_MS = 3_000;
const run = promisify(execFile);

async function pageOf(url: string): Promise<string | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(LIMIT_MS) });
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}

interface StackFile {
  services: Record<string, string>;
  metrics: Record<string, string>;
}

/** The processes of a running embedded stack. @throws where there is none */
export async function statusOfStack(file: string): Promise<ProcessStatus[]> {
  let stack: StackFile;
  try {
    stack = JSON.parse(readFileSync(file, 'utf8')) as StackFile;
  } catch {
    throw new Error(
      `No running stack at ${file}. Start it with npm start, or name a cluster with --kubeconfig.`,
    );
  }
  const { services, metrics } = stack;
  const names = [...new Set([...Object.keys(metrics), ...Object.keys(services)])];
  return Promise.all(
    names.map(async (name) => {
      const page = metrics[name] ? await pageOf(metrics[name]) : undefined;
      // A second process of a service has no address of its own; that it shows its metrics has to do.
      const ready = services[name] ? await pageOf(`${services[name]}/readyz`) : page;
      return readStatus(name, page, ready !== undefined);
    }),
  );
}

interface Pods {
  items: {
    metadata: { name: string };
    status: { conditions?: { type: string; status: string }[] };
  }[];
}

/** The pods of the services of a cluster, asked through its API server. */
export async function statusOfCluster(kubeconfig: string, namespace: string): Promise<ProcessStatus[]> {
  const kubectl = async (...args: string[]) =>
    (await run('kubectl', ['--kubeconfig', kubeconfig, '-n', namespace, ...args], { maxBuffer: 2 ** 24 }))
      .stdout;
  const selector = 'app.kubernetes.io/component in (service,pages)';
  const { items } = JSON.parse(await kubectl('get', 'pods', '-l', selector, '-o', 'json')) as Pods;
  return Promise.all(
    items.map(async ({ metadata: { name }, status: { conditions = [] } }) => {
      const path = `/api/v1/namespaces/${namespace}/pods/${name}:9464/proxy/metrics`;
      const page = await kubectl('get', '--raw', path).catch(() => undefined);
      const ready = conditions.some(({ type, status }) => type === 'Ready' && status === 'True');
      return readStatus(name, page, ready);
    }),
  );
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { DEVELOPMENT, without } from '../../support/kinds-of-shop';
import { type Check, type Cluster } from '../check';

/** Short enough to watch a reservation run out. */
const WINDOW = 'EXPIRATION_WINDOW_SECONDS';

/** The browser stories, through the Ingress. */
export const stories: Check = {
  name: 'stories',
  async run(cluster) {
    const { kubectl } = cluster;
    await kubectl.run('set', 'env', 'deployment/orders-depl', `${WINDOW}=30`);
    await kubectl.rolledOut('deployment/orders-depl');
    try {
      const code = await tell(cluster);
      return { figures: 'in test-results/stories.json', faults: code === 0 ? [] : ['a story failed'] };
    } finally {
      await kubectl.run('set', 'env', 'deployment/orders-depl', `${WINDOW}-`);
      await kubectl.rolledOut('deployment/orders-depl');
    }
  },
};

async function tell({ settings: { host, address } }: Cluster): Promise<number> {
  const env = {
    ...process.env,
    BASE_URL: `https://${host}`,
    HOST_RESOLVER_RULES: `MAP ${host} ${address}`,
    IGNORE_HTTPS_ERRORS: 'true',
  };
  const cwd = resolve(__dirname, '../../..');
  const child = spawn('npx', ['playwright', 'test', ...without(DEVELOPMENT)], { cwd, env, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

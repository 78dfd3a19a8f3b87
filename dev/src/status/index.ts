import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { statusOfCluster, statusOfStack } from './sources';
import { linesOf } from './table';

const DATA = resolve(__dirname, '../../..', process.env.DATA_DIR ?? '.data');

/** `npm run status`: how everything is, in the running embedded stack or in a cluster (--kubeconfig FILE). */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      stack: { type: 'string', default: resolve(DATA, 'stack.json') },
      kubeconfig: { type: 'string' },
      namespace: { type: 'string', default: 'default' },
    },
  });
  const { stack, kubeconfig, namespace } = values;
  const statuses = await (kubeconfig ? statusOfCluster(kubeconfig, namespace) : statusOfStack(stack));
  console.log(linesOf(statuses).join('\n'));
  return statuses.every(({ ready, deadLetters = 0 }) => ready && deadLetters === 0) ? 0 : 1;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);

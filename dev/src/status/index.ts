import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolderOf } from '../stack/settings';
import { statusOfCluster, statusOfStack } from './sources';
import { linesOf } from './table';

/** `npm run status`: how everything is, in the running embedded stack or in a cluster (--kubeconfig FILE). */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      stack: { type: 'string', default: join(dataFolderOf(process.env), 'stack.json') },
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

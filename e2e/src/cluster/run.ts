import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Check, type Cluster } from './check';
import { lostPods } from './checks/lost-pods';
import { memory } from './checks/memory';
import { outsiders } from './checks/outsiders';
import { replicas } from './checks/replicas';
import { rollingRestart } from './checks/rolling-restart';
import { sound } from './checks/sound';
import { stories } from './checks/stories';
import { Door } from './door';
import { Kubectl } from './kubectl';

const USAGE = `Usage: npm run cluster -w e2e -- --kubeconfig FILE --host NAME [--address IP[:PORT]] [--ca FILE]
                                 [--namespace NAME] [--only WORD]`;

const CHECKS: Record<string, Check> = {
  stories,
  outsiders,
  rolling: rollingRestart,
  replicas,
  pods: lostPods,
  verify: sound,
  memory,
};

/** Deleting pods forgets what they had been through, so their memory is looked at before, and once more at the end. */
const ORDER = [stories, outsiders, rollingRestart, replicas, memory, lostPods, sound, memory];

/** What must hold of the shop in a cluster, asked through its Ingress over HTTPS. */
async function main(): Promise<void> {
  const { cluster, checks } = readArguments();
  for (const { name, run } of checks) {
    const started = Date.now();
    const { figures, faults } = await run(cluster);
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`${faults.length ? '✗' : '✓'} ${name}: ${figures} (${seconds} s)`);
    for (const fault of faults.slice(0, 20)) console.log(`    ${fault}`);
    if (faults.length) process.exitCode = 1;
  }
  cluster.door.close();
}

function readArguments(): { cluster: Cluster; checks: Check[] } {
  const text = { type: 'string' } as const;
  const options = { kubeconfig: text, host: text, address: text, ca: text, namespace: text, only: text };
  const { values } = parseArgs({ options });
  const { kubeconfig, host, address = '127.0.0.1', ca, namespace = 'default', only } = values;
  if (!kubeconfig || !host) throw new Error(USAGE);
  const checks = only ? only.split(',').map((word) => CHECKS[word]) : ORDER;
  if (!checks.every((check) => check !== undefined))
    throw new Error(`--only takes ${Object.keys(CHECKS).join(', ')}`);
  const settings = { host, address, ca: ca ? readFileSync(ca) : undefined };
  return {
    cluster: { kubectl: new Kubectl(kubeconfig, namespace), door: new Door(settings), settings },
    checks,
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});

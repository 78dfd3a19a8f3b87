import { setTimeout as delay } from 'node:timers/promises';
import { type Check } from '../check';
import { type Kubectl } from '../kubectl';
import { lost } from '../lost';
import { underSteadyLoad } from '../steady-load';
import { sound } from './sound';

const SCALED = ['tickets', 'orders'];
const REPLICAS = 3;
const LOAD_MS = 30_000;

/** Three processes of tickets and of orders share the events, and each event counts once. */
export const replicas: Check = {
  name: `tickets and orders with ${REPLICAS} replicas`,
  async run(cluster) {
    const { kubectl, door } = cluster;
    for (const name of SCALED) await scale(kubectl, name, REPLICAS);
    try {
      const { ledger, broken } = await underSteadyLoad(door, () => delay(LOAD_MS));
      const missing = await lost(door, ledger);
      const { figures, faults } = await sound.run(cluster);
      return {
        figures: `${ledger.journeys} journeys, ${ledger.failures.length} of ${ledger.requests} requests failed, ${missing.length} lost; ${figures}`,
        faults: [...ledger.failures, ...broken, ...missing, ...faults],
      };
    } finally {
      for (const name of SCALED) await scale(kubectl, name, 1);
    }
  },
};

/** Through the autoscaler, which would undo anything else. */
async function scale(kubectl: Kubectl, name: string, minReplicas: number): Promise<void> {
  const patch = JSON.stringify({ spec: { minReplicas } });
  await kubectl.run('patch', 'hpa', `${name}-hpa`, '--type=merge', '-p', patch);
  if (minReplicas === 1) return;
  await kubectl.run(
    'wait',
    `deployment/${name}-depl`,
    `--for=jsonpath={.status.readyReplicas}=${minReplicas}`,
    '--timeout=180s',
  );
}

import { setTimeout as delay } from 'node:timers/promises';
import { type Check } from '../check';
import { type Kubectl } from '../kubectl';
import { lost } from '../lost';
import { underSteadyLoad } from '../steady-load';

const LONGEST_RETURN_MS = 180_000;

/** Every pod, stores too, is deleted once while people buy. Requests may fail; nothing confirmed may be lost. */
export const lostPods: Check = {
  name: 'deletion of every pod in turn',
  async run({ kubectl, door }) {
    let slowest = 0;
    const pods = await kubectl.list('pod');
    const { ledger } = await underSteadyLoad(door, async () => {
      for (const { metadata } of pods) {
        const started = Date.now();
        await kubectl.run('delete', 'pod', metadata.name, '--ignore-not-found');
        await allReady(kubectl);
        slowest = Math.max(slowest, Date.now() - started);
      }
    });
    const missing = await lost(door, ledger);
    const { journeys, orders, requests, failures } = ledger;
    return {
      figures: `${pods.length} pods, ${journeys} journeys, ${orders.size} orders, ${failures.length} of ${requests} requests failed, slowest return ${Math.round(slowest / 1000)} s, ${missing.length} lost`,
      faults: [...missing, ...(journeys ? [] : ['nobody bought anything'])],
    };
  },
};

async function allReady(kubectl: Kubectl): Promise<void> {
  const deadline = Date.now() + LONGEST_RETURN_MS;
  for (;;) {
    const answer = await kubectl.run('get', 'deployments,statefulsets', '-o', 'json');
    const { items } = JSON.parse(answer) as { items: Workload[] };
    const missing = items.filter(({ spec, status }) => (status.readyReplicas ?? 0) < spec.replicas);
    if (!missing.length) return;
    if (Date.now() > deadline)
      throw new Error(`${missing.map(({ metadata }) => metadata.name).join(', ')}: not ready again`);
    await delay(500);
  }
}

interface Workload {
  metadata: { name: string };
  spec: { replicas: number };
  status: { readyReplicas?: number };
}

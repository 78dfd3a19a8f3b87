import { type Check } from '../check';
import { lost } from '../lost';
import { underSteadyLoad } from '../steady-load';

/** Ours: not the sandbox, which stands for something outside the shop. */
const OURS = 'app.kubernetes.io/component in (service, pages)';

/** A new version of everything, while people buy: no request fails. */
export const rollingRestart: Check = {
  name: 'rolling restart of every deployment',
  async run({ kubectl, door }) {
    const deployments = await kubectl.list('deployment', OURS);
    const { ledger, broken } = await underSteadyLoad(door, async () => {
      for (const { metadata } of deployments) {
        await kubectl.run('rollout', 'restart', `deployment/${metadata.name}`);
        await kubectl.rolledOut(`deployment/${metadata.name}`);
      }
    });
    const missing = await lost(door, ledger);
    const { requests, journeys, failures } = ledger;
    return {
      figures: `${deployments.length} deployments, ${journeys} journeys, ${requests} requests, ${failures.length} failed, ${missing.length} lost`,
      faults: [...failures, ...broken, ...missing, ...(journeys ? [] : ['nobody bought anything'])],
    };
  },
};

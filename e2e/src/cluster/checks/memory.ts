import { type Check } from '../check';
import { type KubeObject } from '../kubectl';

/** No pod has reached its limit of memory so far. */
export const memory: Check = {
  name: 'memory',
  async run({ kubectl }) {
    const killed = (await kubectl.list('pod')).filter(wasKilled);
    const rows = (await kubectl.run('top', 'pods', '--no-headers')).trim().split('\n').map(toUse);
    const most = rows.reduce((top, row) => (row.mebibytes > top.mebibytes ? row : top));
    const total = rows.reduce((sum, row) => sum + row.mebibytes, 0);
    return {
      figures: `${rows.length} pods use ${total} MiB, ${most.pod} most with ${most.mebibytes} MiB, ${killed.length} reached their limit`,
      faults: killed.map(({ metadata }) => `${metadata.name} reached its limit`),
    };
  },
};

function wasKilled({ status }: KubeObject): boolean {
  const containers = status?.containerStatuses ?? [];
  return containers.some(({ lastState }) => lastState?.terminated?.reason === 'OOMKilled');
}

/** A row of `kubectl top pods`: name, CPU, memory. */
function toUse(row: string) {
  const [pod = '', , memory = '0Mi'] = row.split(/\s+/);
  return { pod, mebibytes: Number.parseInt(memory) };
}

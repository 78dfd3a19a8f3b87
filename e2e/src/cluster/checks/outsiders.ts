import { randomUUID } from 'node:crypto';
import { type Check } from '../check';
import { type Kubectl } from '../kubectl';

const STORES = [
  ...['auth', 'tickets', 'orders', 'payments'].map((name) => ({ host: `${name}-mongo-srv`, port: 27017 })),
  { host: 'expiration-redis-srv', port: 6379 },
  { host: 'nats-srv', port: 4222 },
];
/** What anybody in the cluster may reach, which shows that the outsider's network works. */
const OPEN = { host: 'ingress-nginx-controller.ingress-nginx', port: 80 };

/** What the outsider runs: it prints which of its targets it could connect to. */
const PROBE = `
  const net = require('node:net');
  const reach = ({ host, port }) => new Promise((done) => {
    const socket = net.connect({ host, port });
    const end = (reached) => { socket.destroy(); done(reached && host); };
    socket.setTimeout(4000, () => end(false));
    socket.on('error', () => end(false));
    socket.on('connect', () => end(true));
  });
  const targets = JSON.parse(process.argv[1]);
  Promise.all(targets.map(reach)).then((hosts) => console.log(JSON.stringify(hosts.filter(Boolean))));`;

/** A pod that no policy names reaches no store, be it beside the shop or in a namespace without any policy. */
export const outsiders: Check = {
  name: 'a pod outside the policies',
  async run({ kubectl }) {
    const elsewhere = `outsiders-${randomUUID().slice(0, 8)}`;
    await kubectl.run('create', 'namespace', elsewhere);
    try {
      const reachedElsewhere = await reachedFrom(kubectl, elsewhere);
      const reachedInside = await reachedFrom(kubectl, kubectl.namespace);
      const stores = [...reachedElsewhere, ...reachedInside].filter((host) => host !== OPEN.host);
      return {
        figures: `${STORES.length} stores from 2 namespaces, ${stores.length} reached`,
        faults: [
          ...stores.map((host) => `${host} was reached`),
          ...(reachedElsewhere.includes(OPEN.host) ? [] : ['the outsider has no network at all']),
        ],
      };
    } finally {
      await kubectl.run('delete', 'namespace', elsewhere, '--wait=false');
    }
  },
};

async function reachedFrom(kubectl: Kubectl, namespace: string): Promise<string[]> {
  const name = `outsider-${randomUUID().slice(0, 8)}`;
  const [tickets] = await kubectl.list('deployment', 'app.kubernetes.io/name=tickets');
  const image = tickets!.spec!.template!.spec.containers[0]!.image;
  const targets = STORES.map(({ host, port }) => ({ host: `${host}.${kubectl.namespace}`, port }));
  const there = kubectl.in(namespace);
  await there.apply(outsider(name, namespace, image, JSON.stringify([...targets, OPEN])));
  await there.run('wait', `pod/${name}`, '--for=jsonpath={.status.phase}=Succeeded', '--timeout=120s');
  const log = await there.run('logs', name);
  await there.run('delete', 'pod', name);
  return JSON.parse(log) as string[];
}

function outsider(name: string, namespace: string, image: string, targets: string) {
  const resources = { requests: { memory: '32Mi', cpu: '10m' }, limits: { memory: '96Mi', cpu: '500m' } };
  const command = ['node', '-e', PROBE, targets];
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace },
    spec: { restartPolicy: 'Never', containers: [{ name: 'outsider', image, command, resources }] },
  };
}

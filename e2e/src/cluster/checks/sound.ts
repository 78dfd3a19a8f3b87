import { isSound, linesOf, verify } from '../../verify/verify';
import { type Check } from '../check';
import { type Forwarding, type Kubectl } from '../kubectl';

const PATIENCE_SECONDS = 60;

/** Every invariant, on the databases themselves. */
export const sound: Check = {
  name: 'verify',
  run: async ({ kubectl }) => {
    const report = await verifyCluster(kubectl);
    const checked = report.reduce((sum, { finding }) => sum + finding.checked, 0);
    const faults = isSound(report) ? [] : linesOf(report).filter((line) => !line.startsWith('✓'));
    return { figures: `${report.length} invariants, ${checked} facts`, faults };
  },
};

async function verifyCluster(kubectl: Kubectl) {
  const open: Forwarding[] = [];
  const forward = async (service: string, port: number) => {
    const forwarding = await kubectl.forward(service, port);
    open.push(forwarding);
    return `127.0.0.1:${forwarding.port}`;
  };
  const database = async (name: string) => `mongodb://${await forward(`${name}-mongo-srv`, 27017)}/${name}`;
  try {
    const [sandbox] = await kubectl.list('service', 'app.kubernetes.io/name=stripe-sandbox');
    const addresses = {
      tickets: await database('tickets'),
      orders: await database('orders'),
      payments: await database('payments'),
      redis: `redis://${await forward('expiration-redis-srv', 6379)}`,
      stripe: sandbox && `http://${await forward('stripe-sandbox-srv', 3000)}`,
    };
    return await verify(addresses, PATIENCE_SECONDS);
  } finally {
    await Promise.all(open.map((forwarding) => forwarding.close()));
  }
}

import { oneOf } from '../support/random';
import { isAlive, type RunningStack } from '../support/running-stack';
import { until } from '../support/until';

const SERVERS = ['mongo', 'nats', 'redis', 'stripe', 'gateway'];
const ANYWHERE = ['consumer:applied'];
const RELAY = ['relay:saved', 'relay:acknowledged'];
const PAYING = [
  'payment:recorded',
  'payment:prepared',
  'payment:noted',
  'payment:charged',
  'payment:settled',
];

/** The places in a service at which it can be killed. */
const POINTS: Record<string, string[]> = {
  auth: [],
  tickets: [...RELAY, ...ANYWHERE],
  orders: [...RELAY, ...ANYWHERE],
  payments: [...RELAY, ...ANYWHERE, ...PAYING],
  expiration: ANYWHERE,
};

const VICTIMS = [...SERVERS, ...Object.keys(POINTS)];
/** How long a fault point may wait for somebody to come by. */
const POINT_SECONDS = 10;

/** A process that is going to die. */
export interface Fault {
  victim: string;
  /** Where in its code; anywhere when left out. */
  point?: string | undefined;
}

/** Chooses the next one: any process or server, half of the services' deaths at a chosen place. */
export function nextFault(random: () => number): Fault {
  const victim = oneOf(random, VICTIMS);
  const points = POINTS[victim] ?? [];
  const chosen = random() < 0.5 && points.length > 0;
  return { victim, point: chosen ? oneOf(random, points) : undefined };
}

/** Lets it happen. @returns when the process died, in milliseconds since the epoch */
export async function inflict(stack: RunningStack, { victim, point }: Fault): Promise<number> {
  const before = stack.now.pids[victim]!;
  if (point) {
    await stack.arm(victim, point).catch(() => undefined);
    await until(`${victim} to die`, () => !isAlive(before), POINT_SECONDS).catch(() => undefined);
  }
  if (isAlive(before)) process.kill(before, 'SIGKILL');
  return Date.now();
}

/** Waits until the successor of a process serves. */
export async function replaced(stack: RunningStack, victim: string): Promise<void> {
  await stack.ready(victim);
}

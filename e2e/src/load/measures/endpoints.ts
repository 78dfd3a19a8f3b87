import { until } from '../../support/until';
import { type Bench, RUSH } from '../bench';
import { fire, fireInTurns, type Shot, type Target } from '../cannon';
import { type Row } from '../row';
import { FloorServer, measureAcks } from './floors';

/** More than are reserved on a fast machine: one that is asked for twice would be refused. */
const TICKETS = 60_000;

const noteOf = ({ failed, p50, p99 }: Shot) =>
  `p50 ${Math.round(p50)} ms, p99 ${Math.round(p99)} ms${failed ? `, ${failed} failed` : ''}`;

const rate = (name: string, shot: Shot): Row => ({
  name,
  unit: '/s',
  value: shot.perSecond,
  note: noteOf(shot),
});

/** What waits in the outboxes of the services that publish, right now. */
class Outboxes {
  private oldest = 0;

  constructor(private readonly bench: Bench) {}

  /** How old the oldest event was that waited when a load had just ended. */
  keptUp(load: string): Row {
    const name = `oldest event in an outbox as the load of ${load} ends`;
    const row: Row = { name, unit: 's', value: this.oldest, must: { atMost: 2 } };
    this.oldest = 0;
    return row;
  }

  /** Notes how old the oldest event is, and waits until all are published. */
  readonly drain = async () => {
    this.oldest = Math.max(this.oldest, await this.age());
    await until('the outboxes to be empty', async () => (await this.age()) === 0);
  };

  private async age(): Promise<number> {
    const ages = await Promise.all(
      ['tickets', 'orders'].map((name) => this.bench.gauge(name, 'outbox_oldest_age_seconds')),
    );
    return Math.max(...ages);
  }
}

/** The endpoints one by one, each in turns with its floor. Services are asked directly, as the floors are. */
export async function measureEndpoints(bench: Bench): Promise<Row[]> {
  const reservable = await bench.plantTickets(TICKETS);
  const floors = await FloorServer.start(bench);
  try {
    const acks = await measureAcks(bench);
    return [
      rate('floor: insert', await fire(floors.post('/insert'))),
      {
        name: 'floor: publish to ack, one after the other',
        unit: 'ms p50',
        value: acks.p50,
        note: `${Math.round(acks.perSecond)}/s`,
      },
      ...(await measureAgainst(bench, floors, reservable)),
      rate('sign in', await signIn(bench)),
    ];
  } finally {
    floors.stop();
  }
}

async function measureAgainst(bench: Bench, floors: FloorServer, reservable: string[]): Promise<Row[]> {
  const [tickets, orders, auth] = ['tickets', 'orders', 'auth'].map((name) => bench.service(name));
  const cookie = bench.cookie();
  const outboxes = new Outboxes(bench);
  const against = async (
    { name, ratio }: { name: string; ratio?: number },
    target: Target,
    floor: { name: string; target: Target },
  ): Promise<Row> => {
    const found = await fireInTurns(target, floor.target, outboxes.drain);
    return {
      ...rate(name, found.shot),
      floor: { name: floor.name, value: found.floor.perSecond },
      ...(ratio && { must: { ratio } }),
    };
  };
  const bareCreate = { name: 'mongoose create behind Express', target: floors.post('/create') };
  const bareRush = {
    name: `the same, ${RUSH} at once`,
    target: { ...floors.post('/create'), connections: RUSH },
  };
  const ticket = () => ({ title: 'Concert', price: 88 });
  let next = 1;
  const reservation = () => ({ ticketId: reservable[next++ % reservable.length] });
  const reserve: Target = { url: `${orders}/api/orders`, method: 'POST', cookie, body: reservation };

  return [
    await against(
      { name: 'create a ticket', ratio: 0.45 },
      { url: `${tickets}/api/tickets`, method: 'POST', cookie, body: ticket },
      bareCreate,
    ),
    outboxes.keptUp('creates'),
    await against(
      { name: 'list of 20', ratio: 0.6 },
      { url: `${tickets}/api/tickets?limit=20` },
      { name: 'the query behind Express', target: floors.get('/list') },
    ),
    await against(
      { name: 'authenticated show', ratio: 0.7 },
      { url: `${tickets}/api/tickets/${reservable[0]}`, cookie },
      { name: 'findOne behind Express', target: floors.get('/show') },
    ),
    await against(
      { name: 'current user' },
      { url: `${auth}/api/users/currentuser`, cookie },
      { name: 'a bare answer of Express', target: floors.get('/bare') },
    ),
    await against({ name: 'reserve distinct tickets', ratio: 0.3 }, reserve, bareCreate),
    await against(
      { name: `reserve distinct tickets, ${RUSH} buyers at once`, ratio: 0.3 },
      { ...reserve, connections: RUSH },
      bareRush,
    ),
    outboxes.keptUp('reservations'),
  ];
}

/** Signing in is argon2's 14 ms and little else. */
async function signIn(bench: Bench): Promise<Shot> {
  const auth = bench.service('auth');
  const accounts = Array.from({ length: 40 }, (_, index) => ({
    email: `bench-${index}@example.com`,
    password: 'a password for benches',
  }));
  for (const account of accounts)
    await fetch(`${auth}/api/users/signup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(account),
    });
  let next = 0;
  const body = () => accounts[next++ % accounts.length]!;
  return fire({ url: `${auth}/api/users/signin`, method: 'POST', body, connections: 8 });
}

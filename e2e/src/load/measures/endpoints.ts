import { type Bench, RUSH } from '../bench';
import { fire, type Shot } from '../cannon';
import { type Row } from '../row';
import { type Floors } from './floors';

const failures = ({ failed, p50, p99 }: Shot) =>
  `p50 ${Math.round(p50)} ms, p99 ${Math.round(p99)} ms${failed ? `, ${failed} failed` : ''}`;

const rate = (name: string, shot: Shot, floor: Row['floor'], must?: Row['must']): Row => ({
  name,
  unit: '/s',
  value: shot.perSecond,
  ...(floor && { floor }),
  ...(must && { must }),
  note: failures(shot),
});

/** The oldest event that still waits in an outbox, over the services that publish, right now. */
async function oldestWaiting(bench: Bench): Promise<number> {
  const ages = await Promise.all(
    ['tickets', 'orders'].map((name) => bench.gauge(name, 'outbox_oldest_age_seconds')),
  );
  return Math.max(...ages);
}

const keepsUp = (name: string, seconds: number): Row => ({
  name: `oldest event in an outbox as the load of ${name} ends`,
  unit: 's',
  value: seconds,
  must: { atMost: 2 },
});

/** The endpoints one by one, each against its floor. Services are asked directly, as the floors are. */
export async function measureEndpoints(bench: Bench, floors: Floors, reservable: string[]): Promise<Row[]> {
  const [tickets, orders, auth] = ['tickets', 'orders', 'auth'].map((name) => bench.service(name));
  const cookie = bench.cookie();
  const bareCreate = { name: 'mongoose create behind Express', value: floors.create };
  const bareRush = { name: `the same, ${RUSH} at once`, value: floors.createInRush };
  const bareList = { name: 'the query behind Express', value: floors.list };
  const bareShow = { name: 'findOne behind Express', value: floors.show };

  const create = await fire({
    url: `${tickets}/api/tickets`,
    method: 'POST',
    cookie,
    body: () => ({ title: 'Concert', price: 88 }),
  });
  const afterCreate = await oldestWaiting(bench);
  const list = await fire({ url: `${tickets}/api/tickets?limit=20` });
  const show = await fire({ url: `${tickets}/api/tickets/${reservable[0]}`, cookie });
  const me = await fire({ url: `${auth}/api/users/currentuser`, cookie });
  let next = 1;
  const body = () => ({ ticketId: reservable[next++ % reservable.length] });
  const reservation = { url: `${orders}/api/orders`, method: 'POST', cookie, body } as const;
  const reserve = await fire(reservation);
  const rush = await fire({ ...reservation, connections: RUSH });
  const afterReserve = await oldestWaiting(bench);
  return [
    rate('create a ticket', create, bareCreate, { ratio: 0.45 }),
    keepsUp('creates', afterCreate),
    rate('list of 20', list, bareList, { ratio: 0.6 }),
    rate('authenticated show', show, bareShow, { ratio: 0.7 }),
    rate('current user', me, { name: 'a bare answer of Express', value: floors.bare }),
    rate('reserve distinct tickets', reserve, bareCreate, { ratio: 0.3 }),
    rate(`reserve distinct tickets, ${RUSH} buyers at once`, rush, bareRush, { ratio: 0.3 }),
    keepsUp('reservations', afterReserve),
    rate('sign in', await signIn(bench, auth!), undefined),
  ];
}

/** Signing in is argon2's 14 ms and little else. */
async function signIn(bench: Bench, auth: string): Promise<Shot> {
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

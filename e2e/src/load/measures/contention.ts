import { sendJson } from '../../support/http';
import { type Bench } from '../bench';
import { percentile, type Row } from '../row';

const BUYERS = 1_000;
const TICKETS = 20;

/**
 * A thousand buyers at once, each of whom wants all of the same twenty tickets, in an order of their own; after a fifth of
 * them has done the same for other tickets, unmeasured.
 */
export async function measureContention(bench: Bench): Promise<Row[]> {
  await rush(bench, BUYERS / 5);
  const { times, statuses, wrong, seconds } = await rush(bench, BUYERS);
  const failed = [...statuses].filter(([status]) => status >= 500).reduce((sum, [, count]) => sum + count, 0);
  const name = `${BUYERS} buyers × ${TICKETS} contested tickets`;
  const note = [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ');
  return [
    { name: `${name}: p99`, unit: 'ms', value: percentile(times, 0.99), must: { atMost: 2_000 }, note },
    { name: `${name}: tickets without exactly one winner`, unit: '', value: wrong, must: { atMost: 0 } },
    { name: `${name}: answers of 5xx`, unit: '', value: failed, must: { atMost: 0 } },
    { name: `${name}: rate`, unit: '/s', value: times.length / seconds },
  ];
}

async function rush(bench: Bench, buyers: number) {
  const tickets = await bench.plantTickets(TICKETS);
  const times: number[] = [];
  const statuses = new Map<number, number>();
  const winners = new Map<string, number>();
  const buyer = async (_: unknown, index: number) => {
    const cookie = bench.cookie();
    for (let turn = 0; turn < TICKETS; turn++) {
      const ticketId = tickets[(index + turn) % TICKETS]!;
      const before = performance.now();
      const { status } = await sendJson(bench.gateway, {
        method: 'POST',
        path: '/api/orders',
        cookie,
        json: { ticketId },
      });
      times.push(performance.now() - before);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status === 201) winners.set(ticketId, (winners.get(ticketId) ?? 0) + 1);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: buyers }, buyer));
  const seconds = (performance.now() - started) / 1000;
  const wrong = tickets.filter((id) => winners.get(id) !== 1).length;
  return { times, statuses, wrong, seconds };
}

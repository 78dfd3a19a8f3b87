import { setTimeout as delay } from 'node:timers/promises';
import { list } from '../support/journey';
import { Laboratory, size } from './tools/laboratory';
import { expectNothingLost, tally } from './tools/tally';

/** The time after which a publish that was not acknowledged is given up; whoever waited for one would wait this long. */
const ACK_TIMEOUT_MS = 5_000;
const BETWEEN_WRITES_MS = 50;

/** Lists tickets for so long. @returns their ids and the longest time an answer took */
async function writeFor(seconds: number, seller: Awaited<ReturnType<Laboratory['person']>>) {
  const end = Date.now() + seconds * 1000;
  const ids: string[] = [];
  let slowest = 0;
  while (Date.now() < end) {
    const started = Date.now();
    ids.push(await list(seller));
    slowest = Math.max(slowest, Date.now() - started);
    await delay(BETWEEN_WRITES_MS);
  }
  return { ids, slowest };
}

it.each([
  {
    how: 'down',
    seconds: size(60, 8),
    begin: (lab: Laboratory) => lab.stack.hold('nats'),
    end: (lab: Laboratory) => lab.stack.release('nats'),
  },
  {
    how: 'frozen',
    seconds: size(15, 4),
    begin: (lab: Laboratory) => Promise.resolve(lab.stack.signal('nats', 'SIGSTOP')),
    end: (lab: Laboratory) => Promise.resolve(lab.stack.signal('nats', 'SIGCONT')),
  },
])(
  'F5: while the broker is $how, writes answer as always, and the outbox drains afterwards',
  async (away) => {
    const lab = new Laboratory();
    const seller = await lab.person();

    await away.begin(lab);
    const { ids, slowest } = await writeFor(away.seconds, seller);
    await away.end(lab);

    const drained = await lab.untilReplicated(ids);
    const counted = tally(new Map(ids.map((id) => [id, 1])), await lab.replicatedVersions(ids));
    const measured = `broker ${away.how} for ${away.seconds} s, slowest answer ${slowest} ms, caught up in ${drained} ms`;
    expectNothingLost('F5', 'events of writes', counted, measured);
    expect(seller.troubles).toEqual({ unreachable: 0, failed: 0, internal: 0 });
    expect(slowest).toBeLessThan(ACK_TIMEOUT_MS);
    await lab.expectSound();
    await lab.stack.close();
  },
);

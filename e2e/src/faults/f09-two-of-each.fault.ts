import { resolve } from 'node:path';
import { concurrently } from '../support/concurrently';
import { list } from '../support/journey';
import { type OwnStack, startOwnStack } from '../support/stack';
import { sellOne } from './tools/deaths';
import { Laboratory, size } from './tools/laboratory';
import { FAULT_SETTINGS, RESULTS } from './tools/start-stack';
import { expectNothingLost, tally } from './tools/tally';

let own: OwnStack;
beforeAll(async () => {
  const settings = { ...FAULT_SETTINGS, REPLICAS: '2' };
  own = await startOwnStack(settings, resolve(RESULTS, 'faults-stack-of-two.log'));
});
afterAll(() => own.stop());

it('F9: two processes of each service share their queue groups, and one ticket gets a thousand versions', async () => {
  const lab = new Laboratory(own.file);
  const seller = await lab.person();
  const edits = size(1_000, 200);
  const ticketId = await list(seller);

  await concurrently(edits, 4, async (index) => {
    // Two edits at once: one of them is told so, and tries again.
    for (;;) {
      const body = { title: `Edit ${index}`, price: 20 };
      const { status } = await seller.persist('PUT', `/api/tickets/${ticketId}`, body);
      if (status === 200) return;
      if (status !== 409) throw new Error(`An edit was answered with ${status}`);
    }
  });
  await concurrently(size(20, 5), 5, () => sellOne(lab));

  const caughtUp = await lab.untilReplicated([ticketId]);
  const counted = tally(new Map([[ticketId, edits + 1]]), await lab.replicatedVersions([ticketId]));
  expectNothingLost('F9', 'versions of one ticket', counted, `2 processes, caught up in ${caughtUp} ms`);
  await lab.expectSound();
  await lab.stack.close();
});

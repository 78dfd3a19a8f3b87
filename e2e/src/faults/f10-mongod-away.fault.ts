import { setTimeout as delay } from 'node:timers/promises';
import { concurrently } from '../support/concurrently';
import { expectSoldOnce, sellOne } from './tools/deaths';
import { Laboratory, size } from './tools/laboratory';

/** Long enough for the driver to notice, and to fail what waits. */
const AWAY_MS = size(10_000, 4_000);

it('F10: sales during which mongod is stopped and started go on where they were', async () => {
  const lab = new Laboratory();
  const count = size(20, 5);
  let reserved = 0;
  let outage: Promise<void> | undefined;
  const stopAndStart = async () => {
    await lab.stack.hold('mongo', 'SIGTERM');
    await delay(AWAY_MS);
    await lab.stack.release('mongo');
  };

  const sales = await concurrently(count, count, () =>
    sellOne(lab, async (step, work) => {
      // Every sale is between its listing and its payment then, each somewhere else.
      if (step === 'reserve' && (reserved += 1) === Math.ceil(count / 2)) outage = stopAndStart();
      await work();
    }),
  );
  await outage;

  await expectSoldOnce(lab, 'F10', sales, `${count} sales, mongod away for ${AWAY_MS / 1000} s`);
});

import { sellOne, expectSoldOnce } from './tools/deaths';
import { Laboratory } from './tools/laboratory';

/** Who applies the events of each step. */
const CONSUMERS = {
  list: ['orders'],
  reserve: ['tickets', 'payments', 'expiration'],
  pay: ['orders'],
} as const;

it('F3: an event whose consumer was killed after its write, before its ack, is applied once', async () => {
  const lab = new Laboratory();
  const sale = await sellOne(lab, async (step, work) => {
    const [first, ...others] = CONSUMERS[step];
    for (const name of CONSUMERS[step]) await lab.stack.arm(name, 'consumer:applied');
    const rebirths = others.reduce((inner, name) => () => lab.stack.reborn(name, inner), work);
    await lab.stack.reborn(first, rebirths);
  });
  await expectSoldOnce(lab, 'F3', [sale], '5 consumers killed before their ack');
});

import { Subjects } from '@ticket-store/common';
import { anId, useDatabase } from '@ticket-store/common/testing';
import { Payment } from '../payment';
import { PaymentStatus } from '../payment-status';

useDatabase();

const aPayment = (status: PaymentStatus) =>
  new Payment({ orderId: anId(), userId: anId(), amount: 2000, stripeId: 'pi_1', status });

const { Pending, RequiresAction, Failed, Succeeded, Refunding, Refunded } = PaymentStatus;
const steps = {
  beginAttempt: { from: [Failed], to: Pending },
  requireAction: { from: [Pending], to: RequiresAction },
  fail: { from: [Pending, RequiresAction], to: Failed },
  succeed: { from: [Pending, RequiresAction, Failed], to: Succeeded },
  startRefund: { from: [Succeeded], to: Refunding },
  completeRefund: { from: [Succeeded, Refunding], to: Refunded },
};

const take = (payment: ReturnType<typeof aPayment>, step: keyof typeof steps) => {
  if (step === 'succeed') payment.succeed({ brand: 'visa', last4: '4242' });
  else if (step === 'beginAttempt' || step === 'requireAction') payment[step]();
  else payment[step]('a reason');
};

const cases = (Object.keys(steps) as (keyof typeof steps)[]).flatMap((step) =>
  Object.values(PaymentStatus).map((status) => [status, step, steps[step].from.includes(status)] as const),
);

it.each(cases.filter(([, , legal]) => legal))('a %s payment can %s', (status, step) => {
  const payment = aPayment(status);
  take(payment, step);
  expect(payment.status).toBe(steps[step].to);
});

it.each(cases.filter(([, , legal]) => !legal))(
  'a %s payment cannot %s, and stays as it is',
  (status, step) => {
    const payment = aPayment(status);
    expect(() => take(payment, step)).toThrow(`A ${status} payment cannot become ${steps[step].to}`);
    expect(payment).toMatchObject({ status, attempt: 1 });
  },
);

it('names each attempt by a key of its own, and forgets the one before', async () => {
  const payment = await aPayment(Pending).save();
  const first = payment.attemptKey();
  payment.fail('generic_decline');
  payment.beginAttempt();
  expect([first, payment.attemptKey()]).toEqual([`${payment.id}-1`, `${payment.id}-2`]);
  expect(payment).toMatchObject({ stripeId: undefined, failureCode: undefined });
});

it('records its events under ids of their own', async () => {
  const payment = await aPayment(Pending).save();
  payment.succeed();
  await payment.save();
  payment.startRefund('order_ended');
  await payment.save();
  payment.completeRefund('re_1');
  await payment.save();
  const { id, orderId } = payment;
  const data = { id, orderId, stripeId: 'pi_1' };
  expect(payment.outbox.map(({ id, type, data }) => ({ id, type, data }))).toEqual([
    { id: `${id}:1`, type: Subjects.PaymentCreated, data },
    { id: `${id}:3`, type: Subjects.PaymentRefunded, data: { ...data, reason: 'order_ended' } },
  ]);
});

it('is the only one of its order', async () => {
  const { orderId } = await aPayment(Failed).save();
  await expect(new Payment({ orderId, userId: anId(), amount: 1 }).save()).rejects.toThrow(/duplicate key/);
});

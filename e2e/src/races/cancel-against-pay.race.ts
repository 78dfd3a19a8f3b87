import { eventually } from '../support/eventually';
import { jsonOf } from '../support/http';
import { somebody } from '../support/sessions';
import { ask, orderOf, payable, reserve, tryToPay } from '../support/shop-api';
import { leavesTheShopSound, onSale, rounds } from './support/rounds';

const RETURNED = ['refunded', 'failed'];

describe('a buyer who cancels while paying', () => {
  it.each(rounds(15))('has the ticket and has paid, or has neither ticket nor debt (round %d)', async () => {
    const { ticket } = await onSale();
    const buyer = somebody();
    const order = await reserve(buyer, ticket.id);
    await payable(buyer, order.id);

    const [payment, cancellation] = await Promise.all([
      tryToPay(buyer, order.id),
      ask(buyer, 'DELETE', `/api/orders/${order.id}`),
    ]);

    expect([201, 400]).toContain(payment.status);
    expect([200, 400]).toContain(cancellation.status);
    expect([payment.status, cancellation.status]).not.toEqual([400, 400]);
    await eventually(async () => {
      const { status } = await orderOf(buyer, order.id);
      const paid = jsonOf<{ status: string }[]>(await ask(buyer, 'GET', `/api/payments?orderId=${order.id}`));
      const left = paid.filter((each) => !RETURNED.includes(each.status)).map((each) => each.status);
      expect([status, left]).toEqual(status === 'complete' ? ['complete', ['succeeded']] : ['cancelled', []]);
    });
  });

  leavesTheShopSound();
});

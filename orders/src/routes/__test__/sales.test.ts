import { asUser, aUser, useDatabase } from '@ticket-store/common/testing';
import { anOrder, aTicket, pay } from '../../__test__/orders';
import { app } from '../../app';

useDatabase();

const seller = aUser();
const sales = (query = '') => asUser(app, seller).get(`/api/orders/sales${query}`);

async function aSale() {
  const order = await anOrder({ ticket: await aTicket({ userId: seller.id }) });
  await pay(order.id);
  return order.id;
}

describe('200', () => {
  it('lists what was sold, the newest first', async () => {
    const first = await aSale();
    const second = await aSale();
    const { body } = await sales().expect(200);
    expect(body.map(({ id }: { id: string }) => id)).toEqual([second, first]);
    expect(body[0]).toMatchObject({ status: 'complete', ticket: { userId: seller.id } });
  });

  it('leaves out reservations, and what others sold', async () => {
    await anOrder({ ticket: await aTicket({ userId: seller.id }) });
    await pay((await anOrder()).id);
    expect((await sales().expect(200)).body).toEqual([]);
  });

  it('links the next page', async () => {
    const first = await aSale();
    await aSale();
    const { headers } = await sales('?limit=1').expect(200);
    const [, next] = /<(.+)>; rel="next"/.exec(headers.link as string)!;
    const { body } = await asUser(app, seller).get(next!).expect(200);
    expect(body.map(({ id }: { id: string }) => id)).toEqual([first]);
  });
});

it('answers 400 for a bad limit', async () => {
  await sales('?limit=0').expect(400);
});

it('answers 401 without a session', async () => {
  await asUser(app).get('/api/orders/sales').expect(401);
});

import { asUser, aUser, useDatabase } from '@ticket-store/common/testing';
import { anOrder } from '../../__test__/orders';
import { app } from '../../app';

useDatabase();

const buyer = aUser();
const list = (query = '') => asUser(app, buyer).get(`/api/orders${query}`);
interface Page {
  body: { id: string }[];
  headers: { link?: string };
}

const ids = (body: { id: string }[]) => body.map(({ id }) => id);

async function orders(count: number) {
  const made = [];
  for (let index = 0; index < count; index += 1) made.push((await anOrder({ buyer })).id);
  return made.reverse();
}

describe('200', () => {
  it('answers an empty list to who has bought nothing', async () => {
    const { body, headers } = await list().expect(200);
    expect(body).toEqual([]);
    expect(headers).not.toHaveProperty('link');
  });

  it('lists own orders of every status, the newest first', async () => {
    const made = await orders(3);
    await asUser(app, buyer).delete(`/api/orders/${made[1]}`).expect(200);
    const { body } = await list().expect(200);
    expect(ids(body)).toEqual(made);
    expect(body[1].status).toBe('cancelled');
  });

  it("leaves out other people's orders", async () => {
    await anOrder();
    expect((await list().expect(200)).body).toEqual([]);
  });

  it('shows each as it is shown alone', async () => {
    const [id] = await orders(1);
    const [listed] = (await list()).body;
    expect(listed).toEqual((await asUser(app, buyer).get(`/api/orders/${id}`)).body);
  });

  it('links one page to the next until all have been shown once', async () => {
    const made = await orders(5);
    const pages: string[][] = [];
    for (let next = '/api/orders?limit=2'; next;) {
      const page = (await asUser(app, buyer).get(next).expect(200)) as Page;
      pages.push(ids(page.body));
      next = /<(.+)>; rel="next"/.exec(page.headers.link ?? '')?.[1] ?? '';
    }
    expect(pages).toEqual([made.slice(0, 2), made.slice(2, 4), made.slice(4)]);
  });

  it('links nothing after a last page that is full', async () => {
    await orders(2);
    expect((await list('?limit=2').expect(200)).headers).not.toHaveProperty('link');
  });
});

describe('400', () => {
  it.each(['0', '101', '-1', '1.5', 'many', '', '1&limit=2'])('names limit when it is %s', async (limit) => {
    const { body } = await list(`?limit=${limit}`).expect(400);
    expect(body.errors[0].field).toBe('limit');
  });

  const cursorOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each([
    'nonsense',
    '',
    cursorOf(null),
    cursorOf({ value: 0 }),
    cursorOf({ value: 0, id: 'nonsense' }),
    cursorOf({ value: 0, id: { $gt: '' } }),
    cursorOf({ value: { $gt: 0 }, id: '0'.repeat(24) }),
  ])('names cursor when it is %s', async (cursor) => {
    const { body } = await list(`?cursor=${cursor}`).expect(400);
    expect(body.errors[0].field).toBe('cursor');
  });
});

it('answers 401 without a session', async () => {
  await asUser(app).get('/api/orders').expect(401);
});

import { Subjects, TicketStatus } from '@ticket-store/common';
import { asUser, aUser, useDatabase } from '@ticket-store/common/testing';
import { trusted } from 'mongoose';
import request, { type Response } from 'supertest';
import { app } from '../../app';
import { aListing, faultyFields, reserve, sell, type TicketShape } from '../../__test__/listings';
import { Ticket } from '../../models/ticket';
import { feed } from '../../stream/feed';

useDatabase();

const list = (query = '') => request(app).get(`/api/tickets${query}`);
const titles = ({ body }: { body: unknown }) => (body as TicketShape[]).map(({ title }) => title);

describe('200', () => {
  it('is empty when nothing is on sale', async () => {
    const response = await list().expect(200);
    expect(response.body).toEqual([]);
    expect(response.get('X-Total-Count')).toBe('0');
    expect(response.get('Link')).toBeUndefined();
  });

  it('shows each ticket as its own page does', async () => {
    const ticket = await aListing({ venue: 'The Hall', startsAt: '2090-05-17T19:30:00Z' });
    expect((await list().expect(200)).body).toEqual([ticket]);
  });

  it('shows only tickets that can be bought now', async () => {
    const seller = aUser();
    await aListing({ title: 'available' });
    await reserve(await aListing({ title: 'reserved' }));
    await sell(await aListing({ title: 'sold' }));
    const withdrawn = await aListing({ title: 'withdrawn' }, seller);
    await asUser(app, seller).delete(`/api/tickets/${withdrawn.id}`).expect(200);
    const begun = await aListing({ title: 'begun', startsAt: '2090-05-17T19:30:00Z' });
    const past = new Date(Date.now() - 1_000);
    await Ticket.updateOne({ _id: begun.id }, { startsAt: past, sortDate: past });
    const response = await list().expect(200);
    expect(titles(response)).toEqual(['available']);
    expect(response.get('X-Total-Count')).toBe('1');
  });

  it.each([
    ['', ['C', 'B', 'A']],
    ['?sort=newest', ['C', 'B', 'A']],
    ['?sort=price', ['B', 'A', 'C']],
    ['?sort=-price', ['C', 'A', 'B']],
    ['?sort=startsAt', ['C', 'A', 'B']],
  ])('sorts with %j', async (query, order) => {
    await aListing({ title: 'A', price: 20, startsAt: '2091-01-01T20:00:00Z' });
    await aListing({ title: 'B', price: 9.5 });
    await aListing({ title: 'C', price: 100, startsAt: '2090-01-01T20:00:00Z' });
    expect(titles(await list(query).expect(200))).toEqual(order);
  });

  it('gives at most a hundred when not told how many', async () => {
    const tickets = Array.from({ length: 101 }, () => {
      const ticket = new Ticket({ title: 'A concert', price: 20, userId: aUser().id });
      ticket.list();
      return ticket.save();
    });
    await Promise.all(tickets);
    const response = await list().expect(200);
    expect(response.body).toHaveLength(100);
    expect(response.get('X-Total-Count')).toBe('101');
    expect(response.get('Link')).toMatch(/^<\/api\/tickets\?cursor=[\w-]+>; rel="next"$/);
  });
});

it('counts anew once this process has heard of a change in another', async () => {
  const ticket = await aListing();
  expect((await list().expect(200)).get('X-Total-Count')).toBe('1');
  await Ticket.updateOne({ _id: ticket.id }, { status: TicketStatus.Withdrawn });
  feed.note(Subjects.TicketUpdated, { ...ticket, status: TicketStatus.Withdrawn, version: 1 }, 1);
  expect((await list().expect(200)).get('X-Total-Count')).toBe('0');
});

describe('200 to a search', () => {
  it.each([
    ['rock', ['A quiet evening', 'Rock in the Park']],
    ['ROCK park', ['Rock in the Park']],
    ['  park  ', ['Rock in the Park']],
    ['%20', ['Jazz (live) at 100% $', 'A quiet evening', 'Rock in the Park']],
    ['', ['Jazz (live) at 100% $', 'A quiet evening', 'Rock in the Park']],
    ['hall', ['A quiet evening']],
    ['(live)', ['Jazz (live) at 100% $']],
    ['100%25', ['Jazz (live) at 100% $']],
    ['$', ['Jazz (live) at 100% $']],
    ['.*', []],
    ['[', []],
    ['%00park%00', ['Rock in the Park']],
    ['reggae', []],
  ])('finds %j', async (q, found) => {
    await aListing({ title: 'Rock in the Park', venue: 'The Meadow' });
    await aListing({ title: 'A quiet evening', venue: 'Town Hall', description: 'No rock at all' });
    await aListing({ title: 'Jazz (live) at 100% $' });
    const response = await list(`?q=${q}`).expect(200);
    expect(titles(response)).toEqual(found);
    expect(response.get('X-Total-Count')).toBe(String(found.length));
  });

  it.each([
    ['beyonce', 'Beyoncé'],
    ['BEYONCÉ', 'Beyonce'],
    ['koln', 'Kölner Philharmonie'],
    ['lodz', 'Łódź'],
    ["midsummer night's", 'A Midsummer Night’s Dream'],
    ['o’connor', "Sinéad O'Connor"],
    ['oconnor', "Sinéad O'Connor"],
    ['dont', "Don't Stop"],
    ['playoff', 'Play-off'],
    ['play-off', 'Playoff'],
    ['-', 'Play-off'],
    ['чайковский', 'Чайковский'],
    ['αθήνα', 'Αθήνα'],
    ['tiếng', 'Tiếng Việt'],
    ['한국', '한국의 밤'],
    ['がっき', 'がっき'],
    ['ångström', 'A\u030angstro\u0308m'],
  ])('finds for %j what is written as %j', async (q, title) => {
    await aListing({ title });
    await aListing({ title: 'Ballet' });
    expect(titles(await list(`?q=${encodeURIComponent(q)}`).expect(200))).toEqual([title]);
  });

  it.each(['b.llet', 'ballets', 'bal*et'])('takes %j literally but for that', async (q) => {
    await aListing({ title: 'Ballet' });
    expect(titles(await list(`?q=${encodeURIComponent(q)}`).expect(200))).toEqual([]);
  });

  it('keeps the search on the next page', async () => {
    for (const title of ['rock 1', 'jazz', 'rock 2']) await aListing({ title });
    const first = await list('?q=rock&limit=1').expect(200);
    const [, next] = /<(.*)>/.exec(first.get('Link')!)!;
    expect(titles(await request(app).get(next!).expect(200))).toEqual(['rock 1']);
  });
});

describe('200 filtered', () => {
  it.each([
    ['minPrice=20', ['C', 'B']],
    ['minPrice=20.01', ['C']],
    ['maxPrice=20', ['B', 'A']],
    ['minPrice=9.5&maxPrice=20.00', ['B', 'A']],
    ['minPrice=0&maxPrice=999999.99', ['C', 'B', 'A']],
    ['minPrice=30&maxPrice=20', []],
    ['from=2090-05-18', ['B']],
    ['from=2090-05-17', ['B', 'A']],
    ['from=2090-05-17T23:30:00.000Z', ['B', 'A']],
    ['from=2090-05-17T23:30:00.001Z', ['B']],
    ['from=2090-05-18T00:30:00%2B02:00', ['B', 'A']],
    ['to=2090-05-16', []],
    ['to=2090-05-17', ['A']],
    ['to=2090-05-17T23:29:59Z', []],
    ['from=2090-05-17&to=2091-01-01', ['B', 'A']],
    ['from=1999-01-01', ['B', 'A']],
    ['to=9999-12-31', ['B', 'A']],
    ['venue=town', ['B']],
    ['venue=HALL', ['B', 'A']],
    ['venue=Town%20hall', ['B']],
    ['venue=hall%20town', []],
    ['venue=.*', []],
    ['venue=', ['C', 'B', 'A']],
    ['venue=%00hall', ['B', 'A']],
    ['q=concert&minPrice=10&from=2090-01-01&venue=hall', ['B']],
  ])('finds with %s', async (query, found) => {
    const description = 'concert';
    await aListing({ title: 'A', price: 9.5, startsAt: '2090-05-17T23:30:00Z', venue: 'The Hall' });
    await aListing({
      title: 'B',
      price: 20,
      startsAt: '2091-01-01T12:00:00Z',
      venue: 'Town Hall',
      description,
    });
    await aListing({ title: 'C', price: 100, description });
    const response = await list(`?${query}`).expect(200);
    expect(titles(response)).toEqual(found);
    expect(response.get('X-Total-Count')).toBe(String(found.length));
  });

  it('keeps the filters on the next page', async () => {
    for (const price of [10, 30, 20]) await aListing({ title: `${price}`, price });
    const first = await list('?minPrice=20&sort=price&limit=1').expect(200);
    const [, next] = /<(.*)>/.exec(first.get('Link')!)!;
    expect(titles(await request(app).get(next!).expect(200))).toEqual(['30']);
  });

  it('looks at hardly more tickets than it shows, by date and by price', async () => {
    const tickets = Array.from({ length: 200 }, (_, n) => ({
      title: 'A concert',
      price: 1 + n,
      sortDate: new Date(Date.UTC(2090, 0, 1 + n)),
      userId: 'somebody',
      status: 'available',
    }));
    await Ticket.insertMany(tickets.map((ticket) => ({ ...ticket, startsAt: ticket.sortDate })));
    for (const filter of [
      { sortDate: trusted({ $gt: new Date(), $gte: new Date('2090-01-10'), $lte: new Date('2090-01-15') }) },
      { price: trusted({ $gte: 190, $lte: 195 }) },
    ]) {
      const plan = await Ticket.find({ status: TicketStatus.Available, ...filter }).explain('executionStats');
      const { totalDocsExamined } = (plan as unknown as { executionStats: { totalDocsExamined: number } })
        .executionStats;
      expect(totalDocsExamined).toBeLessThan(10);
    }
  });
});

/** Follows the Link header to the last page. `between` happens before each page but the first. */
async function pages(query: string, between: () => Promise<unknown> = () => Promise.resolve()) {
  const found: TicketShape[][] = [];
  for (let path: string | undefined = `/api/tickets${query}`; path;) {
    const response: Response = await request(app).get(path).expect(200);
    found.push(response.body as TicketShape[]);
    path = /^<([^>]+)>; rel="next"$/.exec(response.get('Link') ?? '')?.[1];
    if (path) await between();
  }
  return found;
}

describe('200 page by page', () => {
  const dates = [undefined, '2090-01-01T20:00:00Z', '2091-01-01T20:00:00Z'];
  // Equal prices and dates stand side by side, so that a page also ends between equals.
  const aVariedListing = (n: number) =>
    aListing({ title: `${n}`, price: 10 + (n % 3), startsAt: dates[n % 3] });

  it.each(['newest', 'price', '-price', 'startsAt'])(
    'shows every ticket once, sorted by %s',
    async (sort) => {
      for (let n = 0; n < 11; n += 1) await aVariedListing(n);
      const all = titles(await list(`?sort=${sort}`));
      const found = await pages(`?sort=${sort}&limit=4`);
      expect(found.map((page) => page.length)).toEqual([4, 4, 3]);
      expect(found.flat().map(({ title }) => title)).toEqual(all);
    },
  );

  it.each(['newest', 'price', '-price', 'startsAt'])(
    'misses and repeats nothing while tickets come and go, sorted by %s',
    async (sort) => {
      const seller = aUser();
      const there = [];
      for (let n = 0; n < 9; n += 1) there.push(await aVariedListing(n));
      let n = 9;
      const between = async () => {
        await aVariedListing(n++);
        const gone = await aListing({}, seller);
        await asUser(app, seller).delete(`/api/tickets/${gone.id}`);
      };
      const found = (await pages(`?sort=${sort}&limit=2`, between)).flat().map(({ id }) => id);
      expect(new Set(found).size).toBe(found.length);
      expect(found).toEqual(expect.arrayContaining(there.map(({ id }) => id)));
    },
  );

  it('has no next page when the last one is full', async () => {
    for (let n = 0; n < 4; n += 1) await aVariedListing(n);
    expect((await pages('?limit=2')).map((page) => page.length)).toEqual([2, 2]);
  });

  it('says on every page how many there are in all', async () => {
    for (let n = 0; n < 3; n += 1) await aVariedListing(n);
    const first = await list('?limit=2').expect(200);
    const [, next] = /<(.*)>/.exec(first.get('Link')!)!;
    const second = await request(app).get(next!);
    expect([first, second].map((page) => page.get('X-Total-Count'))).toEqual(['3', '3']);
  });
});

const cursor = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');
const id = 'a'.repeat(24);

describe('400', () => {
  it.each(['0', '101', '-1', '1.5', '1e1', 'ten', '', '5&limit=6', '[]'])(
    'refuses the limit %j',
    async (limit) => {
      expect(faultyFields(await list(`?limit=${limit}`).expect(400))).toEqual(['limit']);
    },
  );

  it.each(['oldest', '', '__proto__', 'constructor', 'price&sort=price'])(
    'refuses the sort %j',
    async (sort) => {
      expect(faultyFields(await list(`?sort=${sort}`).expect(400))).toEqual(['sort']);
    },
  );

  it('refuses a search that is longer than 100 characters', async () => {
    expect(faultyFields(await list(`?q=${'x'.repeat(101)}`).expect(400))).toEqual(['q']);
  });

  it.each([
    ['minPrice', 'cheap'],
    ['minPrice', '-1'],
    ['minPrice', '1.234'],
    ['minPrice', '1e3'],
    ['minPrice', ''],
    ['maxPrice', '1000000'],
    ['maxPrice', '5&maxPrice=6'],
    ['from', 'tomorrow'],
    ['from', '2090-02-30'],
    ['from', '2090-01-01&from=2090-01-02'],
    ['to', '17.05.2090'],
    ['to', ''],
    ['to', '2090-05-17T25:00:00Z'],
    ['venue', 'x'.repeat(101)],
    ['venue', 'a&venue=b'],
  ])('refuses %s=%s', async (field, value) => {
    expect(faultyFields(await list(`?${field}=${value}`).expect(400))).toEqual([field]);
  });

  it('refuses two searches', async () => {
    expect(faultyFields(await list('?q=a&q=b').expect(400))).toEqual(['q']);
  });

  it.each([
    ['nonsense', 'nonsense'],
    ['empty', ''],
    ['text', cursor('text')],
    ['null', cursor(null)],
    ['a list', cursor([1, 2])],
    ['without an id', cursor({ value: 1 })],
    ['with an operator for an id', cursor({ value: 1, id: { $gt: '' } })],
    ['with an operator for a value', cursor({ value: { $gt: 0 }, id })],
    ['given twice', `${cursor({ value: 1, id })}&cursor=${cursor({ value: 1, id })}`],
  ])('refuses a cursor that is %s', async (_what, word) => {
    expect(faultyFields(await list(`?cursor=${word}`).expect(400))).toEqual(['cursor']);
  });

  it.each([
    ['price', 'text'],
    ['-price', '2090-01-01T20:00:00Z'],
    ['startsAt', 'text'],
    ['startsAt', ''],
    ['startsAt', 1e300],
  ])('refuses the cursor of another order: sorted by %s, after %j', async (sort, value) => {
    const response = await list(`?sort=${sort}&cursor=${cursor({ value, id })}`).expect(400);
    expect(faultyFields(response)).toEqual(['cursor']);
  });
});

it('takes no operator in the place of a parameter', async () => {
  await aListing();
  for (const query of ['?q[$ne]=x', '?sort[$ne]=x', '?limit[$gt]=5', '?cursor[id]=5']) {
    expect((await list(query).expect(200)).body).toHaveLength(1);
  }
});

import { SharedTotals } from '../shared-totals';

const aCount = () => jest.fn<Promise<number>, [{ q: string }]>();

it('counts once for all who ask for the same', async () => {
  const count = aCount().mockResolvedValue(7);
  const totals = new SharedTotals(count);
  const answers = await Promise.all([totals.of({ q: 'rock' }), totals.of({ q: 'rock' })]);
  expect(answers).toEqual([7, 7]);
  expect(await totals.of({ q: 'rock' })).toBe(7);
  expect(count).toHaveBeenCalledTimes(1);
});

it('counts each search by itself', async () => {
  const count = aCount().mockImplementation(({ q }) => Promise.resolve(q.length));
  const totals = new SharedTotals(count);
  expect(await totals.of({ q: 'rock' })).toBe(4);
  expect(await totals.of({ q: 'folk song' })).toBe(9);
});

it('counts anew after a second', async () => {
  let now = 5_000;
  const count = aCount().mockResolvedValueOnce(7).mockResolvedValueOnce(8);
  const totals = new SharedTotals(count, () => now);
  await totals.of({ q: 'rock' });
  now += 999;
  expect(await totals.of({ q: 'rock' })).toBe(7);
  now += 1;
  expect(await totals.of({ q: 'rock' })).toBe(8);
});

it('counts anew once something has changed, also while a count is under way', async () => {
  const count = aCount().mockResolvedValueOnce(7).mockResolvedValueOnce(8);
  const totals = new SharedTotals(count);
  const before = totals.of({ q: 'rock' });
  totals.forget();
  expect(await totals.of({ q: 'rock' })).toBe(8);
  expect(await before).toBe(7);
});

it('counts anew for who asks after a count that failed', async () => {
  const count = aCount().mockRejectedValueOnce(new Error('away')).mockResolvedValueOnce(7);
  const totals = new SharedTotals(count);
  await expect(totals.of({ q: 'rock' })).rejects.toThrow('away');
  expect(await totals.of({ q: 'rock' })).toBe(7);
});

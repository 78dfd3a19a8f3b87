import { model, Schema, trusted } from 'mongoose';
import { useDatabase } from '../../testing/database';
import { anId } from '../../testing/events';
import { applyNext, type Replica } from '../replica';

interface CopyFields extends Replica {
  _id: string;
  title?: string | undefined;
  venue?: string | undefined;
}

const Copy = model(
  'Copy',
  new Schema<CopyFields>(
    { _id: String, version: Number, title: String, venue: String },
    { versionKey: false },
  ),
);

useDatabase();

let id: string;
beforeEach(() => {
  id = anId();
});

const apply = (
  version: number,
  fields: Partial<Omit<CopyFields, 'version'>> = { title: `version ${version}` },
) => applyNext(Copy, { id, version }, fields);

it('takes over the first version', async () => {
  expect(await apply(0)).toBe('applied');
  expect(await Copy.findById(id).lean()).toMatchObject({ version: 0, title: 'version 0' });
});

it('applies the next version', async () => {
  await apply(0);

  expect(await apply(1)).toBe('applied');
  expect(await Copy.findById(id).lean()).toMatchObject({ version: 1, title: 'version 1' });
});

it('leaves a version alone that was applied before', async () => {
  await apply(0);
  await apply(1);

  expect([await apply(0, { title: 'again' }), await apply(1, { title: 'again' })]).toEqual([
    'stale',
    'stale',
  ]);
  expect(await Copy.findById(id).lean()).toMatchObject({ version: 1, title: 'version 1' });
});

it('refuses a version while an earlier one is missing', async () => {
  expect(await apply(1)).toBe('early');
  await apply(0);
  expect(await apply(2)).toBe('early');
  expect(await Copy.findById(id).lean()).toMatchObject({ version: 0 });
});

it('removes a field that a version no longer has', async () => {
  await apply(0, { title: 'a', venue: 'hall' });

  await apply(1, { title: 'a', venue: undefined });

  expect(await Copy.findById(id).lean()).toEqual({ _id: id, version: 1, title: 'a' });
});

it('applies a version once when twenty processes try at the same time', async () => {
  await apply(0);

  const outcomes = await Promise.all([...Array(20)].map(() => apply(1)));

  expect(outcomes.filter((outcome) => outcome === 'applied')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'stale')).toHaveLength(19);
});

it('takes over the first versions of many aggregates that come at one time, each once', async () => {
  const ids = Array.from({ length: 20 }, anId);
  const first = (each: string) => applyNext(Copy, { id: each, version: 0 }, { title: each });
  const outcomes = await Promise.all([...ids, ...ids.slice(0, 5)].map(first));
  expect(outcomes.filter((outcome) => outcome === 'applied')).toHaveLength(20);
  expect(outcomes.filter((outcome) => outcome === 'stale')).toHaveLength(5);
  expect(await Copy.find({ _id: trusted({ $in: ids }) }).lean()).toHaveLength(20);
});

it('fails only the first version that is wrong', async () => {
  const wrong = applyNext(Copy, { id: anId(), version: 0 }, { title: { not: 'a text' } as never });
  const right = applyNext(Copy, { id, version: 0 }, { title: 'right' });
  await expect(wrong).rejects.toThrow(/title/);
  expect(await right).toBe('applied');
});

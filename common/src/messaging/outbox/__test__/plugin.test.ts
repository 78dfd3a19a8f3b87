import { Error as MongooseError } from 'mongoose';
import { Subjects, TicketStatus } from '../../../events';
import { inContext } from '../../../service/context';
import { useDatabase } from '../../../testing/database';
import { aParcel, Parcel } from '../../__test__/parcel';
import { recorded } from '../plugin';

useDatabase();

const snapshot = (id: unknown) => ({
  id: String(id),
  title: 't',
  price: 1,
  userId: 'u',
  status: TicketStatus.Available,
});

it('writes a change and its event together', async () => {
  const { id } = await aParcel('one');

  const stored = await Parcel.findById(id).lean();

  expect(stored).toMatchObject({ title: 'one', version: 0 });
  expect(stored?.outbox).toMatchObject([
    { id: `${id}:0`, type: Subjects.TicketCreated, data: { id, version: 0, title: 'one' } },
  ]);
});

it('gives each event the version its save leads to, without a hole', async () => {
  const parcel = await aParcel();
  for (const title of ['second', 'third']) {
    parcel.rename(title);
    await parcel.save();
  }

  const stored = await Parcel.findById(parcel.id).lean();

  expect(stored?.version).toBe(2);
  expect(stored?.outbox.map(({ data }) => (data as { version: number }).version)).toEqual([0, 1, 2]);
});

describe('a document that was stored before its model recorded events', () => {
  const aFormerParcel = async () => {
    const { insertedId } = await Parcel.collection.insertOne({ title: 'former', __v: 0 });
    return insertedId;
  };

  it('counts as version 0', async () => {
    const id = await aFormerParcel();
    const parcel = await Parcel.findById(id).orFail();
    for (const title of ['second', 'third']) {
      parcel.rename(title);
      await parcel.save();
    }

    const stored = await Parcel.findById(id).lean();
    expect(stored).toMatchObject({ title: 'third', version: 2 });
    expect(stored?.outbox.map((event) => event.id)).toEqual([`${String(id)}:1`, `${String(id)}:2`]);
  });

  it('is changed by one of two concurrent saves', async () => {
    const id = await aFormerParcel();
    const [one, two] = await Promise.all([Parcel.findById(id).orFail(), Parcel.findById(id).orFail()]);
    one.rename('one');
    two.rename('two');
    await one.save();

    await expect(two.save()).rejects.toThrow(MongooseError.VersionError);
    expect(await Parcel.findById(id).lean()).toMatchObject({ title: 'one', version: 1 });
  });
});

it('refuses a save that records nothing', async () => {
  const parcel = await aParcel();
  parcel.title = 'changed in silence';

  await expect(parcel.save()).rejects.toThrow('exactly one event, not 0');
  expect(await Parcel.findById(parcel.id).lean()).toMatchObject({ title: 'first', version: 0 });
});

it('refuses a save that records two events', async () => {
  const parcel = await aParcel();
  parcel.rename('second');
  parcel.rename('third');

  await expect(parcel.save()).rejects.toThrow('exactly one event, not 2');
});

it('lets one of two concurrent saves of a version win, and keeps only its event', async () => {
  const { id } = await aParcel();
  const [one, two] = await Promise.all([Parcel.findById(id).orFail(), Parcel.findById(id).orFail()]);
  one.rename('one');
  two.rename('two');

  await one.save();

  await expect(two.save()).rejects.toThrow(MongooseError.VersionError);
  const stored = await Parcel.findById(id).lean();
  expect(stored).toMatchObject({ title: 'one', version: 1 });
  expect(stored?.outbox).toHaveLength(2);
});

it.each(['save', 'store'] as const)(
  'refuses data outside the contract of its subject before anything is written by %s',
  async (write) => {
    const parcel = new Parcel({ title: 'x' });
    parcel.record(Subjects.TicketCreated, { ...snapshot(parcel.id), price: 'free' as never });

    await expect(parcel[write]()).rejects.toThrow('price');
    expect(await Parcel.countDocuments()).toBe(0);
  },
);

it('carries the trace of the request along', async () => {
  const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;

  const { id } = await inContext({ traceparent }, () => aParcel());

  expect((await Parcel.findById(id).lean())?.outbox[0]).toMatchObject({ traceparent });
});

describe('a parcel that is stored together with others', () => {
  const storedParcel = async (title = 'one') => {
    const parcel = new Parcel();
    parcel.rename(title);
    await parcel.store();
    return parcel;
  };
  const read = (id: unknown) => Parcel.findById(id).orFail();
  const renamed = async (id: unknown, title: string) => {
    const parcel = await read(id);
    parcel.rename(title);
    await parcel.store();
    return parcel;
  };

  it('is written with its event', async () => {
    const { id, version } = await storedParcel();

    const stored = await Parcel.findById(id).lean();
    expect(version).toBe(0);
    expect(stored).toMatchObject({ title: 'one', version: 0 });
    expect(stored?.outbox).toMatchObject([{ id: `${id}:0`, type: Subjects.TicketCreated, data: { id } }]);
  });

  it('is changed with its event, and nothing else of it is', async () => {
    const { id } = await storedParcel();
    await Parcel.collection.updateOne({ title: 'one' }, { $set: { note: 'kept' } });

    const { version } = await renamed(id, 'two');

    const stored = await Parcel.findById(id).lean();
    expect(version).toBe(1);
    expect(stored).toMatchObject({ title: 'two', version: 1, note: 'kept' });
    expect(stored?.outbox.map((event) => event.id)).toEqual([`${id}:0`, `${id}:1`]);
  });

  it('loses the race against a change that came first, and others of the same write do not', async () => {
    const [one, other] = await Promise.all([storedParcel(), storedParcel()]);
    const late = await read(one.id);
    await renamed(one.id, 'first');
    late.rename('late');

    const [lost, changed] = await Promise.allSettled([late.store(), renamed(other.id, 'changed')]);

    expect(lost).toMatchObject({ status: 'rejected', reason: expect.any(MongooseError.VersionError) });
    expect(changed.status).toBe('fulfilled');
    expect(await Parcel.findById(one.id).lean()).toMatchObject({ title: 'first', version: 1 });
  });

  it('is changed by exactly one of ten who change one version at the same time', async () => {
    const { id } = await storedParcel();
    const changing = await Promise.all(Array.from({ length: 10 }, () => read(id)));
    changing.forEach((parcel, index) => parcel.rename(`by ${index}`));

    const outcomes = await Promise.allSettled(changing.map((parcel) => parcel.store()));

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const stored = await read(id);
    expect(stored.version).toBe(1);
    expect(stored.outbox).toHaveLength(2);
  });

  it('counts from version 0 when it was stored before its model recorded events', async () => {
    const { insertedId } = await Parcel.collection.insertOne({ title: 'former', __v: 0 });

    await renamed(insertedId, 'second');

    expect(await Parcel.findById(insertedId).lean()).toMatchObject({ title: 'second', version: 1 });
  });

  it('does not come back when it was deleted meanwhile', async () => {
    const { id } = await storedParcel();
    const parcel = await read(id);
    await Parcel.deleteOne({ _id: id });
    parcel.rename('two');

    await expect(parcel.store()).rejects.toThrow(MongooseError.VersionError);
    expect(await Parcel.countDocuments()).toBe(0);
  });

  it('is announced', async () => {
    const announced: string[] = [];
    const note = (_model: unknown, id: string) => void announced.push(id);
    recorded.on('saved', note);
    const { id } = await storedParcel();
    await renamed(id, 'two');
    recorded.off('saved', note);

    expect(announced).toEqual([id, id]);
  });

  it('has to be read again for its next change', async () => {
    const parcel = await storedParcel();
    parcel.rename('two');

    await expect(parcel.store()).rejects.toThrow('read again');
    await expect(parcel.save()).rejects.toThrow('read again');
    expect(await Parcel.findById(parcel.id).lean()).toMatchObject({ title: 'one', version: 0 });
  });
});

import { aParcel, Parcel } from '../../__test__/parcel';
import { useDatabase } from '../../../testing/database';
import { retryLostRace, winsRace } from '../lost-race';

useDatabase();

it('does a change again, from what is true by then, when another one came first', async () => {
  const { id } = await aParcel();
  const seen: number[] = [];

  const rename = async (title: string, meanwhile?: () => Promise<unknown>) => {
    const parcel = await Parcel.findById(id).orFail();
    seen.push(parcel.version);
    await meanwhile?.();
    parcel.rename(title);
    await parcel.save();
  };

  await retryLostRace(() => rename('late', seen.length === 0 ? () => rename('early') : undefined));

  expect(seen).toEqual([0, 0, 1]);
  expect((await Parcel.findById(id))?.title).toBe('late');
});

it('does not repeat a change that fails for another reason', async () => {
  let times = 0;
  const change = () => {
    times += 1;
    return Promise.reject(new Error('No such parcel'));
  };

  await expect(retryLostRace(change)).rejects.toThrow('No such parcel');
  expect(times).toBe(1);
});

it('tells a change that was made from one that another came before', async () => {
  const { id } = await aParcel();
  const [first, second] = [await Parcel.findById(id).orFail(), await Parcel.findById(id).orFail()];
  first.rename('first');
  second.rename('second');

  expect(await winsRace(() => first.save())).toBe(true);
  expect(await winsRace(() => second.save())).toBe(false);

  expect((await Parcel.findById(id))?.title).toBe('first');
});

it('takes no other failure for a lost race', async () => {
  await expect(winsRace(() => Promise.reject(new Error('No such parcel')))).rejects.toThrow('No such parcel');
});

import { useDatabase } from '../../../testing/database';
import { mongoParkingLot, ParkedEventModel } from '../mongo-stores';

useDatabase();

const park = (aggregateId: string, version: number) =>
  mongoParkingLot.park({
    id: `${aggregateId}:${version}`,
    aggregateId,
    version,
    subject: 'ticket:updated',
    body: `version ${version} of ${aggregateId}`,
    parkedAt: new Date(),
  });

const idsAfter = async (aggregateId: string, version: number) =>
  (await mongoParkingLot.findAfter(aggregateId, version)).map(({ id }) => id);

describe('the parked events after a version', () => {
  it('are found in their order, among those of other versions and aggregates', async () => {
    await park('a', 3);
    await park('a', 1);
    await park('a', 2);
    await park('b', 2);
    expect(await idsAfter('a', 1)).toEqual(['a:2', 'a:3']);
    expect(await mongoParkingLot.findAfter('b', 1)).toMatchObject([{ id: 'b:2', body: 'version 2 of b' }]);
    expect(await idsAfter('b', 2)).toEqual([]);
  });

  it('are found with one query for all who ask within a moment', async () => {
    await park('a', 1);
    await park('b', 2);
    const query = jest.spyOn(ParkedEventModel, 'find');
    const found = [idsAfter('a', 0), idsAfter('a', 1)];
    await new Promise((later) => setImmediate(later));
    found.push(idsAfter('b', 0), idsAfter('b', 2));
    expect(await Promise.all(found)).toEqual([['a:1'], [], ['b:2'], []]);
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
  });

  it('are looked for anew each time', async () => {
    expect(await idsAfter('a', 0)).toEqual([]);
    await park('a', 1);
    expect(await idsAfter('a', 0)).toEqual(['a:1']);
  });
});

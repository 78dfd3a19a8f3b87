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

describe('the parked event of a version', () => {
  it('is found among those of other versions and aggregates', async () => {
    for (const [aggregateId, version] of [
      ['a', 1],
      ['a', 2],
      ['b', 2],
    ] as const)
      await park(aggregateId, version);
    expect(await mongoParkingLot.find('a', 2)).toMatchObject({ id: 'a:2', body: 'version 2 of a' });
    expect(await mongoParkingLot.find('b', 1)).toBeUndefined();
  });

  it('is found with one query for all who ask at once', async () => {
    await park('a', 1);
    await park('b', 2);
    const query = jest.spyOn(ParkedEventModel, 'find');
    const found = await Promise.all([
      mongoParkingLot.find('a', 1),
      mongoParkingLot.find('a', 2),
      mongoParkingLot.find('b', 1),
      mongoParkingLot.find('b', 2),
    ]);
    expect(found.map((event) => event?.id)).toEqual(['a:1', undefined, undefined, 'b:2']);
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
  });

  it('is looked for anew each time', async () => {
    expect(await mongoParkingLot.find('a', 1)).toBeUndefined();
    await park('a', 1);
    expect(await mongoParkingLot.find('a', 1)).toBeDefined();
  });
});

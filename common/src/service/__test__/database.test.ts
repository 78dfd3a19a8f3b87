import { closeDatabase, isDatabaseUp, openDatabase } from '../database';

afterEach(closeDatabase);

it('connects, and makes the indexes of the models', async () => {
  const createIndexes = jest.fn().mockResolvedValue(undefined);

  await openDatabase(process.env.MONGO_URI!, [{ schema: { path: () => undefined }, createIndexes }]);

  expect(isDatabaseUp()).toBe(true);
  expect(createIndexes).toHaveBeenCalledTimes(1);
});

it('says that it is not there', async () => {
  await expect(openDatabase('mongodb://127.0.0.1:1/none', [], 0)).rejects.toThrow('ECONNREFUSED');
  expect(isDatabaseUp()).toBe(false);
});

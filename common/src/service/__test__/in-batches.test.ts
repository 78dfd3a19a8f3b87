import { setTimeout as delay } from 'node:timers/promises';
import { inBatches } from '../in-batches';
import { settled } from './settled';

/** A store whose looks end when the test says so. */
function aStore(options?: { gatherMs: number }) {
  const asked: { keys: number[]; end: (error?: Error) => void }[] = [];
  const find = (keys: readonly number[]) =>
    new Promise<string[]>((resolve, reject) => {
      const end = (error?: Error) => (error ? reject(error) : resolve(keys.map((key) => `found ${key}`)));
      asked.push({ keys: [...keys], end });
    });
  return { asked, look: inBatches(find, options) };
}

it('asks at once where nobody else is asking', async () => {
  const { asked, look } = aStore();
  const found = look(1);
  await settled();
  expect(asked.map(({ keys }) => keys)).toEqual([[1]]);
  asked[0]!.end();
  expect(await found).toBe('found 1');
});

it('asks together what came during one look', async () => {
  const { asked, look } = aStore();
  const first = look(1);
  await settled();
  const others = [look(2), look(3)];
  await settled();
  expect(asked).toHaveLength(1);
  asked[0]!.end();
  expect(await first).toBe('found 1');
  await settled();
  expect(asked[1]!.keys).toEqual([2, 3]);
  asked[1]!.end();
  expect(await Promise.all(others)).toEqual(['found 2', 'found 3']);
});

it('asks together what comes at the same moment, as over two connections', async () => {
  const { asked, look } = aStore();
  const first = look(1);
  await new Promise(process.nextTick);
  const second = look(2);
  await settled();
  expect(asked.map(({ keys }) => keys)).toEqual([[1, 2]]);
  asked[0]!.end();
  expect(await Promise.all([first, second])).toEqual(['found 1', 'found 2']);
});

it('gives others the time to ask that it was told to', async () => {
  const { asked, look } = aStore({ gatherMs: 20 });
  const first = look(1);
  // Timers ring in the order of their times, however late, so this comes within the 20 ms on any machine.
  await delay(10);
  const second = look(2);
  await delay(20);
  await settled();
  expect(asked.map(({ keys }) => keys)).toEqual([[1, 2]]);
  asked[0]!.end();
  expect(await Promise.all([first, second])).toEqual(['found 1', 'found 2']);
});

it('remembers nothing', async () => {
  const { asked, look } = aStore();
  for (const turn of [0, 1]) {
    const found = look(1);
    await settled();
    asked[turn]!.end();
    expect(await found).toBe('found 1');
  }
});

it('goes on after a look that failed', async () => {
  const { asked, look } = aStore();
  const [failing, next] = [look(1), settled().then(() => look(2))];
  await settled();
  asked[0]!.end(new Error('The store is away'));
  await expect(failing).rejects.toThrow('The store is away');
  await settled();
  asked[1]!.end();
  expect(await next).toBe('found 2');
});

it('fails only those who asked for what failed', async () => {
  const look = inBatches((keys: readonly number[]) =>
    Promise.resolve(keys.map((key) => (key === 2 ? new Error('Not this one') : `found ${key}`))),
  );
  const found = await Promise.allSettled([look(1), look(2), look(3)]);
  expect(found).toMatchObject([
    { status: 'fulfilled', value: 'found 1' },
    { status: 'rejected', reason: { message: 'Not this one' } },
    { status: 'fulfilled', value: 'found 3' },
  ]);
});

import { KeyedQueue } from '../keyed-queue';

const gate = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
};

it('runs the tasks of one key one after the other', async () => {
  const queue = new KeyedQueue();
  const first = gate();
  const order: string[] = [];

  const one = queue.run('key', async () => {
    await first.opened;
    order.push('one');
  });
  const two = queue.run('key', () => Promise.resolve(order.push('two')));
  first.open();
  await Promise.all([one, two]);

  expect(order).toEqual(['one', 'two']);
});

it('does not let one key wait for another', async () => {
  const queue = new KeyedQueue();
  const blocked = gate();
  const waiting = queue.run('slow', () => blocked.opened);

  await expect(queue.run('quick', () => Promise.resolve('done'))).resolves.toBe('done');

  blocked.open();
  await waiting;
});

it('goes on after a task that failed', async () => {
  const queue = new KeyedQueue();
  const failed = queue.run('key', () => Promise.reject(new Error('no')));
  const next = queue.run('key', () => Promise.resolve('done'));

  await expect(failed).rejects.toThrow('no');
  await expect(next).resolves.toBe('done');
});

it('forgets keys that have nothing left to do', async () => {
  const queue = new KeyedQueue();
  await queue.run('key', () => Promise.resolve());

  await queue.idle();

  expect(queue.has('key')).toBe(false);
});

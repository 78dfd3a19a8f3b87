import { runDeadLetterTool } from '../delivery/dead-letter-tool';
import { mongoDeadLetters } from '../delivery/mongo-stores';
import { useDatabase } from '../../testing/database';

useDatabase();

let printed: string[];
let published: [string, string][];
beforeEach(async () => {
  printed = [];
  published = [];
  for (const id of ['one', 'two']) {
    const letter = {
      id,
      subject: 'order:created',
      body: `{"n":"${id}"}`,
      error: `Error: ${id}\n  at somewhere`,
      deliveries: 5,
    };
    await mongoDeadLetters.bury({ ...letter, diedAt: new Date(id === 'one' ? 1 : 2) });
  }
});

const run = (...args: string[]) =>
  runDeadLetterTool(args, {
    store: mongoDeadLetters,
    publish: (subject, body) => Promise.resolve(void published.push([subject, body])),
    print: (line) => printed.push(line),
  });
const left = async () => (await mongoDeadLetters.list()).map(({ id }) => id);

it('lists the dead letters, the oldest first, with their errors', async () => {
  await run('list');

  expect(printed).toEqual([
    'one  order:created  1970-01-01T00:00:00.001Z  5 deliveries  Error: one',
    'two  order:created  1970-01-01T00:00:00.002Z  5 deliveries  Error: two',
    '2 dead letters',
  ]);
});

it('shows one with its whole error and its body', async () => {
  await run('show', 'two');

  expect(printed.join('\n')).toContain('at somewhere');
  expect(printed.join('\n')).toContain('{"n":"two"}');
});

it('publishes one again and takes it out', async () => {
  await run('replay', 'one');

  expect(published).toEqual([['order:created', '{"n":"one"}']]);
  expect(await left()).toEqual(['two']);
});

it('keeps a letter that could not be published', async () => {
  const publish = () => Promise.reject(new Error('away'));

  await expect(
    runDeadLetterTool(['replay', '--all'], { store: mongoDeadLetters, publish, print: () => {} }),
  ).rejects.toThrow('away');
  expect(await left()).toEqual(['one', 'two']);
});

it('drops all of them when told so', async () => {
  await run('drop', '--all');

  expect(published).toEqual([]);
  expect(await left()).toEqual([]);
});

it.each([[[]], [['replay']], [['burn', 'one']]])('explains itself on %j', async (args) => {
  await expect(run(...args)).rejects.toThrow('Usage: dead-letters');
});

it('says which letter it does not know, before it touches any', async () => {
  await expect(run('drop', 'one', 'three')).rejects.toThrow('There is no dead letter three');
  expect(await left()).toEqual(['one', 'two']);
});

import { eventually } from '../../testing/eventually';
import { createLogger } from '../logger';
import { startWorker } from '../worker';

const log = createLogger('test', 'silent');

it('runs again and again until it is stopped', async () => {
  let runs = 0;
  const run = () => Promise.resolve(void (runs += 1));
  const stop = startWorker({ name: 'count', everySeconds: 0.001, run }, log);
  await eventually(() => expect(runs).toBeGreaterThan(2));

  await stop();

  const atTheEnd = runs;
  await new Promise(setImmediate);
  expect(runs).toBe(atTheEnd);
});

it('goes on after a run that failed', async () => {
  let runs = 0;
  const run = () => {
    runs += 1;
    return Promise.reject(new Error('no'));
  };
  const stop = startWorker({ name: 'fail', everySeconds: 0.001, run }, log);

  await eventually(() => expect(runs).toBeGreaterThan(1));

  await stop();
});

it('waits for the run under way when it is stopped', async () => {
  let finish = () => {};
  let finished = false;
  const run = async () => {
    await new Promise<void>((resolve) => (finish = resolve));
    finished = true;
  };
  const stop = startWorker({ name: 'finish', everySeconds: 1, run }, log);
  await new Promise(setImmediate);

  const stopped = stop();
  finish();
  await stopped;

  expect(finished).toBe(true);
});

it('tells the run under way that it is being stopped', async () => {
  let told: AbortSignal | undefined;
  const run = (stopping: AbortSignal) => Promise.resolve(void (told = stopping));
  const stop = startWorker({ name: 'listen', everySeconds: 1, run }, log);
  await eventually(() => expect(told?.aborted).toBe(false));

  await stop();

  expect(told?.aborted).toBe(true);
});

it('waits no longer than it may for a run that hangs', async () => {
  const run = () => new Promise<void>(() => undefined);
  const stop = startWorker({ name: 'hang', everySeconds: 1, run }, log);

  await expect(stop(0.01)).resolves.toBeUndefined();
});

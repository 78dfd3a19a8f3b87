/** @jest-environment node */
import { register } from '@/instrumentation';
import { GET } from '../route';

jest.mock('server-only', () => ({}));

afterEach(() => process.removeAllListeners('SIGUSR2'));

it('says that it is ready until it hears that it is about to be stopped', async () => {
  await register();
  expect(GET().status).toBe(200);

  process.emit('SIGUSR2');

  expect(GET().status).toBe(503);
});

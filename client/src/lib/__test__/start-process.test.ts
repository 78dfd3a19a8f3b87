/** @jest-environment node */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';

jest.mock('server-only', () => ({}));

const exit = jest.spyOn(process, 'exit').mockImplementation(() => undefined as never);
const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);

/** Starts the process anew, as it would be with that port for its metrics. */
async function startWith(metricsPort: string | undefined) {
  if (metricsPort === undefined) delete process.env.METRICS_PORT;
  else process.env.METRICS_PORT = metricsPort;
  await jest.isolateModulesAsync(async () => {
    const { startProcess } = await import('../start-process');
    await startProcess();
  });
}

beforeEach(() => jest.clearAllMocks());
afterEach(() => process.removeAllListeners('SIGUSR2'));
afterAll(() => delete process.env.METRICS_PORT);

it('ends, and names the variable, where the environment is not valid', async () => {
  await startWith('abc');

  expect(exit).toHaveBeenCalledWith(1);
  expect(String(said.mock.calls[0])).toContain('METRICS_PORT');
});

it('ends, and names the port, where the metrics cannot be served', async () => {
  const other = createServer().listen(0);
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;

  await startWith(`${port}`);
  other.close();

  expect(exit).toHaveBeenCalledWith(1);
  expect(String(said.mock.calls[0])).toContain(`:${port}`);
});

it('goes on without metrics where no port is named', async () => {
  await startWith(undefined);

  expect(exit).not.toHaveBeenCalled();
});

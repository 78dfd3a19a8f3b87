import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** Starts the service with the test's environment, and `changes`. @returns its exit code and what it wrote */
function run(changes: Record<string, string | undefined>): Promise<{ code: unknown; output: string }> {
  const source = ['--conditions=ticket-store:source', '--import', 'tsx'];
  const env = { ...process.env, LOG_LEVEL: 'info', ...changes };
  return new Promise((resolve) => {
    execFile(process.execPath, [...source, join(__dirname, '../index.ts')], { env }, (error, output) =>
      resolve({ code: error?.code ?? 0, output }),
    );
  });
}

it.each([
  ['JWT_KEY', undefined, 'Cannot start: JWT_KEY is missing.'],
  ['JWT_KEY', ' , ', 'Cannot start: JWT_KEY: must not be empty.'],
  ['NATS_URL', undefined, 'Cannot start: NATS_URL is missing.'],
  ['REDIS_URL', undefined, 'Cannot start: REDIS_URL is missing.'],
])(
  'does not start with %s=%s, and says so in one sentence',
  async (name, value, sentence) => {
    const { code, output } = await run({ [name]: value });
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(output)).toMatchObject({ level: 'fatal', msg: sentence });
  },
  20_000,
);

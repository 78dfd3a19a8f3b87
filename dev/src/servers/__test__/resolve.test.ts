import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerProgram, type Source } from '../program';
import { resolveProgram } from '../resolve';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'resolver-'))));

const cacheFolder = () => join(folder, 'cache');

/** An executable that tells its version, or fails to. */
function executable(path: string, script = 'echo version 1') {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return path;
}

function aSource(label: string, fetch: Source['fetch'], version = '1'): Source {
  return { label, version, fetch };
}

const brings = (script?: string): Source['fetch'] => {
  return (to) => Promise.resolve(executable(join(to, 'fetched'), script));
};
const cannot =
  (why: string): Source['fetch'] =>
  () =>
    Promise.reject(new Error(why));

async function resolve(sources: Source[], env: NodeJS.ProcessEnv = {}) {
  const program: ServerProgram = { name: 'serverd', variable: 'SERVERD_BIN', sources };
  const lines: string[] = [];
  const options = { env, cacheFolder: cacheFolder(), log: (line: string) => void lines.push(line) };
  const path = await resolveProgram(program, options).catch((error: Error) => error);
  return { path, log: lines.join('\n') };
}

describe('where a server comes from', () => {
  it('is first what the environment variable names', async () => {
    const chosen = executable(join(folder, 'chosen'));
    executable(join(folder, 'bin/serverd'));
    const { path, log } = await resolve([], { SERVERD_BIN: chosen, PATH: join(folder, 'bin') });
    expect(path).toBe(chosen);
    expect(log).toBe(`version 1: SERVERD_BIN, ${chosen}`);
  });

  it('is an error when the variable names something that does not run', async () => {
    const { path } = await resolve([aSource('a download', brings())], { SERVERD_BIN: '/no/such/file' });
    expect(path).toEqual(
      expect.objectContaining({ message: expect.stringMatching(/^SERVERD_BIN is set to \/no/) }),
    );
  });

  it('is then PATH, in its order', async () => {
    const second = executable(join(folder, 'b/serverd'));
    executable(join(folder, 'c/serverd'));
    const env = { PATH: ['a', 'b', 'c'].map((name) => join(folder, name)).join(':') };
    expect((await resolve([aSource('a download', cannot('unused'))], env)).path).toBe(second);
  });

  it('passes over a program that cannot tell its version', async () => {
    const broken = executable(join(folder, 'a/serverd'), 'echo libcurl is missing >&2; exit 127');
    const works = executable(join(folder, 'b/serverd'));
    const { path, log } = await resolve([], { PATH: `${join(folder, 'a')}:${join(folder, 'b')}` });
    expect(path).toBe(works);
    expect(log).toContain(`${broken} does not run, looking further`);
    expect(log).toContain('libcurl is missing');
  });

  it('is then the cache', async () => {
    const cached = executable(join(cacheFolder(), 'serverd-1'));
    expect((await resolve([aSource('a download', cannot('unused'))])).path).toBe(cached);
  });

  it('is then the first source that can bring it', async () => {
    const { path, log } = await resolve([
      aSource('the vendor', cannot('no internet'), '3'),
      aSource('a wheel', brings('exit 1'), '2'),
      aSource('a build', brings(), '1'),
    ]);
    expect(path).toBe(join(cacheFolder(), 'serverd-1'));
    expect(log).toContain('serverd not from the vendor: no internet');
    expect(log).toContain('serverd not from a wheel');
    expect(log).toContain(`version 1: a build, now in ${path as string}`);
  });

  it('is nowhere: then one sentence names the variable to set', async () => {
    const { path } = await resolve([aSource('the vendor', cannot('no internet'))]);
    expect((path as Error).message).toContain('set SERVERD_BIN to the path of its executable');
  });
});

describe('the cache', () => {
  it('is used the second time', async () => {
    let fetched = 0;
    const source = aSource('a build', (to, log) => (fetched++, brings()(to, log)));
    await resolve([source]);
    const { log } = await resolve([source]);
    expect(fetched).toBe(1);
    expect(log).toContain('cached');
  });

  it('holds whole programs only, also when two runs fill it at the same time', async () => {
    const source = aSource('a build', brings());
    const found = await Promise.all([resolve([source]), resolve([source])]);
    expect(found.map(({ path }) => path)).toEqual(Array(2).fill(join(cacheFolder(), 'serverd-1')));
    expect(readdirSync(cacheFolder())).toEqual(['serverd-1']);
  });

  it('keeps nothing of a program that does not run', async () => {
    await resolve([aSource('a build', brings('exit 1'))]);
    expect(readdirSync(cacheFolder())).toEqual([]);
  });
});

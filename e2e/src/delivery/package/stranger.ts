import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../tools/run';
import { projectFolder } from '../workflows/workflow';

export type Modules = 'commonjs' | 'module';

/** An empty TypeScript project of somebody who knows nothing but the package's name. */
export async function installInEmptyProject(
  modules: Modules,
  what: string,
  npm: NodeJS.ProcessEnv,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `stranger-${modules}-`));
  write(folder, 'package.json', { name: 'a-stranger', private: true, type: modules });
  const compilerOptions = {
    module: 'node16',
    target: 'es2022',
    strict: true,
    types: ['node'],
    outDir: 'dist',
    // Not skipLibCheck: our own declarations have to hold.
    skipLibCheck: false,
  };
  write(folder, 'tsconfig.json', { compilerOptions, include: ['src'] });
  mkdirSync(join(folder, 'src'));
  cpSync(join(__dirname, 'exchange.ts.txt'), join(folder, 'src/index.ts'));
  const options = ['--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts'];
  const wanted = [what, 'mongoose@^8.24.10', 'typescript@5.9.3', '@types/node@20.19.43'];
  await run('npm', ['install', ...options, ...wanted], folder, npm);
  return folder;
}

/** Compiles the project with its types, and runs it against a broker. @returns what the listener heard */
export async function exchangeAnEvent(folder: string, name: string, natsUrl: string): Promise<string> {
  await run(process.execPath, [join(folder, 'node_modules/typescript/bin/tsc')], folder);
  return (await run(process.execPath, ['dist/index.js', name], folder, { NATS_URL: natsUrl })).trim();
}

/** Packs common as `npm publish` does. @returns the file */
export async function packCommon(folder: string): Promise<string> {
  await run(
    process.execPath,
    [join(projectFolder, 'node_modules/typescript/bin/tsc'), '-b', 'common'],
    projectFolder,
  );
  const list = await run(
    'npm',
    ['pack', '-w', 'common', '--json', '--pack-destination', folder],
    projectFolder,
  );
  return join(folder, (JSON.parse(list) as { filename: string }[])[0]!.filename);
}

function write(folder: string, file: string, content: object) {
  writeFileSync(join(folder, file), JSON.stringify(content, null, 2));
}

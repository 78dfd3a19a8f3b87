import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Runs the script with the version, and with as little in `import.meta`, as an old Node has. */
const asAnOldNode = `
  import { readFileSync } from 'node:fs';
  import { SourceTextModule, SyntheticModule } from 'node:vm';
  import { pathToFileURL } from 'node:url';
  const [file] = process.argv.slice(1);
  Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } });
  const script = new SourceTextModule(readFileSync(file, 'utf8'), {
    identifier: file,
    initializeImportMeta: (meta) => (meta.url = pathToFileURL(file).href),
  });
  await script.link(async (name) => {
    const loaded = await import(name);
    return new SyntheticModule(Object.keys(loaded), function () {
      for (const key of Object.keys(loaded)) this.setExport(key, loaded[key]);
    });
  });
  await script.evaluate();
`;

it('tells an old Node in one sentence which is needed', () => {
  const script = join(__dirname, '../../install.mjs');
  const options = ['--experimental-vm-modules', '--no-warnings', '--input-type=module', '-e', asAnOldNode];
  const { status, stderr } = spawnSync(process.execPath, [...options, script], { encoding: 'utf8' });
  expect(stderr).toBe('Node 20.19 or newer is needed, this is 18.20.8. Install it from https://nodejs.org\n');
  expect(status).toBe(1);
});

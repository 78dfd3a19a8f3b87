import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { services } from '../../../support/services';
import { calledBy, readWorkflow, workflowsFolder } from '../workflow';
import { loadedByAllSuites } from './loaded';

const names = readdirSync(workflowsFolder).map((file) => file.replace(/\.yml$/, ''));
const TESTED = [...services, 'client', 'common'];

it('are the ones that are asked for, each named like its file', () => {
  const deployed = [...services, 'client', 'manifests'];
  const asked = [...TESTED.map((name) => `tests-${name}`), ...deployed.map((name) => `deploy-${name}`)];
  expect(names).toEqual(expect.arrayContaining([...asked, 'checks', 'e2e', 'publish-common', 'codeql']));
  for (const name of names) expect(readWorkflow(name).name).toBe(name);
});

it.each(names)('%s grants nothing by default, and names what each job may', (name) => {
  const { permissions, jobs } = readWorkflow(name);
  expect(permissions).toEqual({});
  for (const job of Object.values(jobs)) expect(job.permissions).toBeDefined();
});

it.each(names)('%s pins every action to a commit, with its version beside it', (name) => {
  const lines = readFileSync(join(workflowsFolder, `${name}.yml`), 'utf8').split('\n');
  const foreign = lines.filter((line) => /^\s*(- )?uses: /.test(line) && !line.includes('uses: ./'));
  for (const line of foreign) expect(line).toMatch(/uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

it.each(TESTED)('tests-%s runs when its folder, common or the root settings change', (name) => {
  const { on, jobs } = readWorkflow(`tests-${name}`);
  const paths = on.pull_request!.paths!;
  const always = ['common/**', 'jest.preset.js', 'package.json', 'package-lock.json', 'tsconfig.base.json'];
  expect(paths).toEqual(expect.arrayContaining([`${name}/**`, ...always]));
  expect(calledBy(jobs.tests!)).toBe('test');
  expect(jobs.tests!.with).toEqual({ package: name });
});

it.each(TESTED)('tests-%s runs when something changes that all its suites load', (name) => {
  const paths = readWorkflow(`tests-${name}`).on.pull_request!.paths!;
  const files = loadedByAllSuites(name);
  expect(files).toContain('common/src/testing/environment.ts');
  const isBelow = (file: string) => (path: string) => file.startsWith(path.replace('**', ''));
  expect(files.filter((file) => !paths.some(isBelow(file)))).toEqual([]);
});

it('test on every Node that is supported', () => {
  expect(readWorkflow('test').jobs.test!.strategy!.matrix!.node).toEqual([20, 22, 24]);
});

it('check and tell the stories on every pull request', () => {
  for (const name of ['checks', 'e2e']) expect(readWorkflow(name).on).toEqual({ pull_request: null });
});

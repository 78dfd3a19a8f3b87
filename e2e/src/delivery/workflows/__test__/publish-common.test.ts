import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runJob } from '../run-job';
import { projectFolder, readWorkflow } from '../workflow';

const { jobs } = readWorkflow('publish-common');
const { version } = JSON.parse(readFileSync(join(projectFolder, 'common/package.json'), 'utf8')) as {
  version: string;
};
const contextOf = (tag: string) => ({
  github: { ref_name: tag, token: 'a-token', server_url: 'https://github.com', repository: 'a/shop' },
});

it('publishes the version that the tag names, with its provenance', () => {
  const { state, commands } = runJob(jobs.publish!, {
    context: contextOf(`common-v${version}`),
    cwd: projectFolder,
  });
  expect(state).toBe('success');
  expect(commands).toEqual([
    'npm ci --no-audit --no-fund',
    'npm run build --workspace common',
    'npm pkg set --workspace common repository.type=git repository.url=git+https://github.com/a/shop.git repository.directory=common',
    'npm publish --workspace common --provenance --access public',
  ]);
});

it('publishes nothing under a tag of another version', () => {
  const { state, commands, output } = runJob(jobs.publish!, {
    context: contextOf('common-v0.0.9'),
    cwd: projectFolder,
  });
  expect(state).toBe('failure');
  expect(commands).toEqual([]);
  expect(output).toContain(`the tag is common-v0.0.9, but common/package.json says ${version}`);
});

describe('the release', () => {
  let cwd: string;
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd });
  const commit = (file: string, message: string) => {
    execFileSync('bash', ['-c', `mkdir -p "$(dirname ${file})" && echo "${message}" >> ${file}`], { cwd });
    git('add', '.');
    git('commit', '-q', '-m', message);
  };

  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'release-'));
    git('init', '-q', '-b', 'main');
    execFileSync('cp', ['-r', '--parents', '.github/scripts', cwd], { cwd: projectFolder });
    commit('common/a', 'Begin');
    git('tag', 'common-v1.0.0');
    commit('common/a', 'Say more');
    commit('orders/a', 'Sell more');
    commit('common/b', 'Say it shorter');
    git('tag', 'common-v1.1.0');
  });
  afterEach(() => rmSync(cwd, { recursive: true, force: true }));

  const changes = (tag: string) =>
    execFileSync('bash', ['.github/scripts/changelog.sh', tag], { cwd, encoding: 'utf8' });

  it('tells what changed in common since the tag before', () => {
    expect(changes('common-v1.1.0')).toBe('- Say it shorter\n- Say more\n');
  });

  it('tells everything when there is no tag before', () => {
    expect(changes('common-v1.0.0')).toBe('- Begin\n');
  });

  it('is made for the tag, with these changes', () => {
    const { state, commands } = runJob(jobs.release!, { context: contextOf('common-v1.1.0'), cwd });
    expect(state).toBe('success');
    expect(commands[0]).toMatch(
      /^gh release create common-v1.1.0 --verify-tag --title common-v1.1.0 --notes-file .*changes.md$/,
    );
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

const root = join(__dirname, '../../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Rules {
  groups: { rules: { alert: string; expr: string; annotations: { runbook: string } }[] }[];
}

interface Manifest {
  spec?: { template?: { spec: { containers: Container[] } } };
}
interface Container {
  ports: { name: string }[];
  resources: { limits: { memory: string } };
}

const alarms = (parse(read('infra/monitoring/rules.yaml')) as Rules).groups.flatMap(({ rules }) => rules);
const runbook = read('docs/operations.md');
const tests = (parse(read('infra/monitoring/rules.test.yaml')) as { tests: { name: string }[] }).tests;

describe.each(alarms)('the alarm $alert', ({ alert, annotations }) => {
  it('has its section in the runbook', () => {
    const [file, anchor] = annotations.runbook.split('#');
    expect(file).toBe('docs/operations.md');
    expect(anchor).toBe(alert.toLowerCase());
    expect(runbook).toContain(`\n### ${alert}\n`);
  });

  it('is tested to ring and to be quiet', () => {
    const names = tests.map(({ name }) => name);
    expect(names).toContain(`${alert} rings`);
    expect(names).toContain(`${alert} is quiet`);
  });
});

it('rings for memory before a pod is ended for it', () => {
  const manifests = readdirSync(join(root, 'infra/k8s')).map((name) => read(`infra/k8s/${name}`));
  const limits = manifests
    .flatMap((text) => parseAllDocuments(text).map((document) => document.toJS() as Manifest))
    .flatMap(({ spec }) => spec?.template?.spec.containers ?? [])
    .filter(({ ports }) => ports.some(({ name }) => name === 'metrics'))
    .map(({ resources }) => parseInt(resources.limits.memory));
  const { expr } = alarms.find(({ alert }) => alert === 'MemoryHigh')!;
  const [, mebibytes] = /> (\d+) \* 1024 \* 1024$/.exec(expr)!;
  expect(limits).toHaveLength(6);
  for (const limit of limits) expect(Number(mebibytes)).toBeLessThan(0.9 * limit);
});

it('shows in the dashboard only what a service measures', () => {
  const measured = [
    'common/src/service/metrics.ts',
    'common/src/service/pool-metrics.ts',
    'common/src/messaging/backlog-metrics.ts',
  ]
    .concat(['orders', 'payments', 'expiration'].map((service) => `${service}/src/metrics.ts`))
    .map(read)
    .join('\n');
  const { panels } = JSON.parse(read('infra/monitoring/dashboard.json')) as {
    panels: { targets: { expr: string }[] }[];
  };
  const names = panels
    .flatMap(({ targets }) => targets.map(({ expr }) => expr))
    .flatMap((expr) => expr.match(/\b[a-z]+(?:_[a-z0-9]+)+\b|\bpayments\b/g) ?? [])
    .filter((name) => !/^(histogram_quantile|nodejs_|process_)/.test(name));
  expect(names.length).toBeGreaterThan(10);
  for (const name of new Set(names)) expect(measured).toContain(name.replace(/_(bucket|count)$/, ''));
});

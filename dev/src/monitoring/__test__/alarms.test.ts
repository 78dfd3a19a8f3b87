import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(__dirname, '../../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Rules {
  groups: { rules: { alert: string; annotations: { runbook: string } }[] }[];
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

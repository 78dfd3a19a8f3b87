import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { consoleOf, type Dashboard } from '../monitoring/console';
import { httpProbe } from '../processes/readiness';
import { type ProcessSpec } from '../processes/spec';
import { type StackContext, urlOf } from './context';
import { projectFolder, shopProcesses } from './layout';
import { server } from './server-specs';

const DASHBOARD = 'shop.html';
const MONITORING = join(projectFolder, 'infra/monitoring');

const dashboard = () => JSON.parse(readFileSync(join(MONITORING, 'dashboard.json'), 'utf8')) as Dashboard;

/** Where the dashboard is that a cluster has in its Grafana. */
export const dashboardUrl = (context: StackContext) =>
  `${urlOf(context, 'prometheus')}/consoles/${DASHBOARD}`;

/** A Prometheus that asks every service as the one in the cluster does, with the same alarms and dashboard. */
export function prometheus(context: StackContext): ProcessSpec {
  const folder = join(context.settings.dataFolder, 'prometheus');
  const config = join(folder, 'prometheus.yml');
  const consoles = join(folder, 'consoles');
  mkdirSync(consoles, { recursive: true });
  writeFileSync(join(consoles, DASHBOARD), consoleOf(dashboard()));
  writeFileSync(config, stringify(scrapeConfig(context)));
  const url = urlOf(context, 'prometheus');
  return server(context, 'prometheus', context.programs.prometheus!, httpProbe(`${url}/-/ready`), () => [
    `--config.file=${config}`,
    `--storage.tsdb.path=${join(folder, 'data')}`,
    `--web.console.templates=${consoles}`,
    `--web.listen-address=${new URL(url).host}`,
  ]);
}

function scrapeConfig(context: StackContext) {
  const targets = shopProcesses(context.settings).map(({ service, name }) => ({
    targets: [new URL(urlOf(context, `${name}-metrics`)).host],
    labels: { service, pod: name },
  }));
  return {
    global: { scrape_interval: '5s', evaluation_interval: '5s' },
    rule_files: [join(MONITORING, 'rules.yaml')],
    scrape_configs: [{ job_name: 'ticket-store', static_configs: targets }],
  };
}

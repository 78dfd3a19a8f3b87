import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { httpProbe } from '../processes/readiness';
import { type ProcessSpec } from '../processes/spec';
import { type StackContext, urlOf } from './context';
import { projectFolder, replicasOf, services } from './layout';
import { server } from './server-specs';

/** A Prometheus that asks every service as the one in the cluster does, with the same alarms. */
export function prometheus(context: StackContext): ProcessSpec {
  const folder = join(context.settings.dataFolder, 'prometheus');
  const config = join(folder, 'prometheus.yml');
  mkdirSync(folder, { recursive: true });
  writeFileSync(config, stringify(scrapeConfig(context)));
  const url = urlOf(context, 'prometheus');
  return server(context, 'prometheus', context.programs.prometheus!, httpProbe(`${url}/-/ready`), () => [
    `--config.file=${config}`,
    `--storage.tsdb.path=${join(folder, 'data')}`,
    `--web.listen-address=${new URL(url).host}`,
  ]);
}

function scrapeConfig(context: StackContext) {
  const replicas = services.flatMap((name) => replicasOf(name, context.settings.replicas));
  const targets = replicas.map(({ service, name }) => ({
    targets: [new URL(urlOf(context, `${name}-metrics`)).host],
    labels: { service, pod: name },
  }));
  return {
    global: { scrape_interval: '5s', evaluation_interval: '5s' },
    rule_files: [join(projectFolder, 'infra/monitoring/rules.yaml')],
    scrape_configs: [{ job_name: 'ticket-store', static_configs: targets }],
  };
}

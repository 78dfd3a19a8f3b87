import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../stack/layout';
import { consoleOf, type Dashboard } from '../console';

const dashboard = JSON.parse(
  readFileSync(join(projectFolder, 'infra/monitoring/dashboard.json'), 'utf8'),
) as Dashboard;

/** What the page's script draws. */
function panelsOf(page: string) {
  const [, json] = /const panels = (.*);\n/.exec(page)!;
  return JSON.parse(json!) as { heading: string; exprs: string[]; legends: string[]; suffix: string }[];
}

it('shows every panel of the dashboard, with all that it asks', () => {
  const shown = panelsOf(consoleOf(dashboard));

  expect(shown.map(({ heading }) => heading)).toEqual(dashboard.panels.map(({ title }) => title));
  expect(shown.map(({ exprs }) => exprs)).toEqual(
    dashboard.panels.map(({ targets }) => targets.map(({ expr }) => expr)),
  );
});

it('leaves nothing that Prometheus would take for a template', () => {
  expect(consoleOf(dashboard)).not.toContain('{{');
});

it('names lines by their labels, and values by their unit', () => {
  const panel = {
    title: 'Memory',
    fieldConfig: { defaults: { unit: 'bytes' } },
    targets: [{ expr: 'process_resident_memory_bytes', legendFormat: '{{service}} now' }],
  };

  const [shown] = panelsOf(consoleOf({ title: 'One', panels: [panel] }));

  expect(shown).toMatchObject({ legends: ['[service] now'], suffix: 'B' });
});

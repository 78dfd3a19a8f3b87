/** What is used here of a dashboard in Grafana's form. */
export interface Dashboard {
  title: string;
  panels: {
    title: string;
    fieldConfig: { defaults: { unit: string } };
    targets: { expr: string; legendFormat: string }[];
  }[];
}

/** How Prometheus' graphs write a unit of Grafana's. */
const UNITS: Record<string, { suffix: string; formatter: string }> = {
  s: { suffix: 's', formatter: 'humanizeNoSmallPrefix' },
  bytes: { suffix: 'B', formatter: 'humanize1024' },
  reqps: { suffix: '/s', formatter: 'humanizeNoSmallPrefix' },
  ops: { suffix: '/s', formatter: 'humanizeNoSmallPrefix' },
  short: { suffix: '', formatter: 'humanizeNoSmallPrefix' },
};

/** How much of the past can be chosen, in minutes; the first without being chosen. */
const RANGES = [10, 60, 360];
const REFRESH_MS = 10_000;

/** Where Debian's package of Prometheus serves the files of its own graphs. */
const FILES = '/classic/static';

/** As JSON inside a script; the double braces of legends would be a template's to Prometheus. */
const asJson = (value: unknown) =>
  JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replace(/\{\{(\w+)\}\}/g, '[$1]');

/**
 * The dashboard as a console template: a page that Prometheus itself serves, so that nobody needs a Grafana to look at a
 * shop on their own machine. See https://prometheus.io/docs/visualization/consoles.
 */
export function consoleOf({ title, panels }: Dashboard): string {
  const graphs = panels.map(({ title: heading, fieldConfig, targets }) => ({
    heading,
    exprs: targets.map(({ expr }) => expr),
    legends: targets.map(({ legendFormat }) => legendFormat),
    ...(UNITS[fieldConfig.defaults.unit] ?? UNITS.short),
  }));
  const styles = ['rickshaw/rickshaw.min.css', 'bootstrap4/css/bootstrap.min.css', 'css/prom_console.css'];
  const scripts = ['jquery/jquery.min.js', 'd3/d3.min.js', 'rickshaw/rickshaw.min.js', 'js/prom_console.js'];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<link rel="icon" href="data:,">
${styles.map((name) => `<link rel="stylesheet" href="${FILES}/${name}">`).join('\n')}
<style>
  body { padding: 1rem }
  main { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr)); gap: 1.5rem }
  section { min-width: 0 }
  h2 { font-size: 1rem }
  [aria-current] { font-weight: bold }
</style>
<script>const PATH_PREFIX = '';</script>
${scripts.map((name) => `<script src="${FILES}/${name}"></script>`).join('\n')}
</head>
<body>
<h1>${title}</h1>
<p>
Show the last ${RANGES.map((minutes) => `<a href="?minutes=${minutes}">${minutes} minutes</a>`).join(' · ')}.
See <a href="/alerts">the alarms</a>, or <a href="/graph">ask something else</a>.
</p>
<main></main>
<script>
const panels = ${asJson(graphs)};
const minutes = Number(new URLSearchParams(location.search).get('minutes')) || ${RANGES[0]};
document.querySelector('[href="?minutes=' + minutes + '"]')?.setAttribute('aria-current', 'page');
const nameBy = (legend) => (labels) => legend.replace(/\\[(\\w+)\\]/g, (_, label) => labels[label] ?? '');
const graphs = panels.map(({ heading, exprs, legends, suffix, formatter }) => {
  const section = document.createElement('section');
  section.append(Object.assign(document.createElement('h2'), { textContent: heading }));
  const node = section.appendChild(document.createElement('div'));
  document.querySelector('main').append(section);
  const format = PromConsole.NumberFormatter[formatter];
  return new PromConsole.Graph({
    node,
    expr: exprs,
    name: legends.map(nameBy),
    min: 0,
    duration: minutes * 60,
    xTitle: '',
    yUnits: suffix,
    yAxisFormatter: format,
    yHoverFormatter: format,
  });
});
setInterval(() => {
  for (const graph of graphs) {
    graph.params.endTime = Date.now() / 1000;
    graph.dispatch();
  }
}, ${REFRESH_MS});
</script>
</body>
</html>
`;
}

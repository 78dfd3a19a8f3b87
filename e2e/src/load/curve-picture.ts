import { type CurvePoint } from './report';

const [WIDTH, HEIGHT, EDGE] = [640, 360, 60];

const text = (x: number, y: number, words: string, anchor = 'middle') =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`;

/** The curve as an SVG: lists a second as columns, the 99th percentile as a line, over the number of buyers. */
export function drawCurve(points: CurvePoint[]): string {
  const most = Math.max(...points.map(({ perSecond }) => perSecond));
  const longest = Math.max(...points.map(({ p99 }) => p99));
  const step = (WIDTH - 2 * EDGE) / points.length;
  const xOf = (index: number) => EDGE + step * (index + 0.5);
  const yOf = (share: number) => HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
  const columns = points.map(({ perSecond, buyers }, index) => {
    const y = yOf(perSecond / most);
    return (
      `<rect x="${xOf(index) - step / 4}" y="${y}" width="${step / 2}" height="${HEIGHT - EDGE - y}" fill="#9db8d2"/>` +
      text(xOf(index), y + 16, `${Math.round(perSecond)}/s`) +
      text(xOf(index), HEIGHT - EDGE + 18, buyers.toLocaleString('en'))
    );
  });
  const line = points.map(({ p99 }, index) => `${xOf(index)},${yOf(p99 / longest)}`).join(' ');
  const marks = points.map(
    ({ p99 }, index) =>
      `<circle cx="${xOf(index)}" cy="${yOf(p99 / longest)}" r="4" fill="#b3261e"/>` +
      text(xOf(index) + 8, yOf(p99 / longest) - 8, `p99 ${Math.round(p99)} ms`, 'start'),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">
<rect width="${WIDTH}" height="${HEIGHT}" fill="white"/>
${text(WIDTH / 2, 24, 'The list of 20 tickets through the gateway, by buyers at once')}
${columns.join('\n')}
<polyline points="${line}" fill="none" stroke="#b3261e" stroke-width="2"/>
${marks.join('\n')}
</svg>
`;
}

import { type Span } from './receiver';
import { inTreeOrder, type SpanInTree } from './tree';

const [WIDTH, NAMES, ROW, HEAD] = [1_000, 470, 18, 48];
const COLORS = ['#2f6690', '#b3261e', '#3a7d44', '#8a5a00', '#6a4c93'];

const escaped = (words: string) =>
  words.replace(/[&<>]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[letter]!);

const text = (x: number, y: number, words: string, anchor = 'start') =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}">${escaped(words)}</text>`;

/** A trace as an SVG: a row for each span, indented under what caused it, with a bar where it was in time. */
export function drawWaterfall(spans: Span[], title: string): string {
  const rows = inTreeOrder(spans);
  const colorOf = new Map(
    [...new Set(rows.map(({ span }) => span.service))].map((service, index) => [
      service,
      COLORS[index % COLORS.length]!,
    ]),
  );
  const whole = Math.max(...rows.map(({ span, at }) => at + span.ms));
  const xOf = (ms: number) => NAMES + (ms / whole) * (WIDTH - NAMES - 70);
  const row = ({ span: { service, name, ms }, depth, at }: SpanInTree, index: number) => {
    const [y, start, end] = [HEAD + index * ROW, xOf(at), xOf(at + ms)];
    return (
      text(12 + depth * 10, y + 13, `${service}: ${name}`) +
      `<rect x="${start.toFixed(1)}" y="${y + 3}" width="${Math.max(2, end - start).toFixed(1)}" height="${ROW - 6}" fill="${colorOf.get(service)}"/>` +
      text(end + 6, y + 13, `${ms.toFixed(1)} ms`)
    );
  };
  const height = HEAD + rows.length * ROW + 12;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="11">
<rect width="${WIDTH}" height="${height}" fill="white"/>
<g font-size="14">${text(12, 24, title)}${text(WIDTH - 12, 24, `${whole.toFixed(0)} ms in all`, 'end')}</g>
${rows.map(row).join('\n')}
</svg>
`;
}

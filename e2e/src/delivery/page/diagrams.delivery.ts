/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { packedFile } from '../tools/packed-file';
import { pages, textOf } from './pages';
import { blocksOf } from './steps';

/** The last one for Node 20. Installed, it would bring 113 packages and 154 MB; this file has what it needs inside. */
const VERSION = '11.17.2';

let mermaid: { parse(text: string): Promise<{ diagramType: string }> };

beforeAll(async () => {
  const file = await packedFile('mermaid', VERSION, 'dist/mermaid.min.js');
  const script = document.createElement('script');
  script.textContent = readFileSync(file, 'utf8');
  document.head.append(script);
  ({ mermaid } = globalThis as unknown as { mermaid: typeof mermaid });
});

const diagrams = pages.flatMap((page) =>
  blocksOf(textOf(page))
    .filter(({ language }) => language === 'mermaid')
    .map(({ text }) => [text.split('\n')[0]!, page, text] as const),
);

it.each(diagrams)('parses the %s of %s', async (_kind, _page, text) => {
  await expect(mermaid.parse(text)).resolves.toHaveProperty('diagramType');
});

it('refuses each of them with a line that is none', async () => {
  expect(diagrams.length).toBeGreaterThan(0);
  for (const [, , text] of diagrams) await expect(mermaid.parse(`${text}->> nobody ->>\n`)).rejects.toThrow();
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { firstLoadBytes, firstLoadFiles } from '../first-load';

const SCRIPTS = {
  'static/main.js': 'console.log("main");'.repeat(50),
  'static/layout.js': 'console.log("layout");'.repeat(40),
  'static/page.js': 'console.log("page");'.repeat(30),
  'static/other.js': 'console.log("another page");'.repeat(20),
  'static/polyfills.js': 'console.log("polyfills");'.repeat(900),
};

let build: string;
beforeEach(() => (build = mkdtempSync(join(tmpdir(), 'budget-'))));
afterEach(() => rmSync(build, { recursive: true }));

function write(path: string, text: string) {
  mkdirSync(dirname(join(build, path)), { recursive: true });
  writeFileSync(join(build, path), text);
}

const manifestOf = (entry: string, entryJSFiles: Record<string, string[]>) =>
  'globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\n' +
  `globalThis.__RSC_MANIFEST[${JSON.stringify(entry)}] = ${JSON.stringify({ entryJSFiles })};`;

/** A build as Next writes it, of a page and another. */
function aBuild() {
  for (const [path, text] of Object.entries(SCRIPTS)) write(path, text);
  write(
    'build-manifest.json',
    JSON.stringify({ polyfillFiles: ['static/polyfills.js'], rootMainFiles: ['static/main.js'] }),
  );
  const layout = ['static/layout.js'];
  const page = { '[project]/app/layout': layout, '[project]/app/page': [...layout, 'static/page.js'] };
  write('server/app/page_client-reference-manifest.js', manifestOf('/page', page));
  const other = { '[project]/app/layout': layout, '[project]/app/o/page': [...layout, 'static/other.js'] };
  write('server/app/o/page_client-reference-manifest.js', manifestOf('/o/page', other));
}

it('takes what every page loads, and what the page and its layouts load, each once', () => {
  aBuild();
  expect(firstLoadFiles(build, '/').sort()).toEqual(['static/layout.js', 'static/main.js', 'static/page.js']);
  expect(firstLoadFiles(build, '/o')).toContain('static/other.js');
});

it('adds up what is sent: each script compressed by itself', () => {
  aBuild();
  const sent = (['static/main.js', 'static/layout.js', 'static/page.js'] as const).map(
    (path) => gzipSync(SCRIPTS[path]).length,
  );
  expect(firstLoadBytes(build, '/')).toBe(sent.reduce((sum, bytes) => sum + bytes));
});

it('says what to do where nothing was built', () => {
  expect(() => firstLoadBytes(build, '/')).toThrow(/build the client first, with "npm run build -w client"/);
});

it('does not take a page without scripts in the manifest for one that loads none', () => {
  aBuild();
  write('server/app/page_client-reference-manifest.js', manifestOf('/elsewhere/page', {}));
  expect(() => firstLoadBytes(build, '/')).toThrow(/says nothing of the scripts of \//);
});

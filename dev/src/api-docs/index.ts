import { readFileSync } from 'node:fs';
import { type RequestListener } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { answerFailure } from '../gateway/failure';
import { documents } from './documents';
import { CONTENT_POLICY, page, script } from './page';

/** Where the page is, and everything it loads. */
export const API_DOCS = '/api/docs';

const ASSETS = [
  'swagger-ui.css',
  'swagger-ui-bundle.js',
  'swagger-ui-standalone-preset.js',
  'favicon-32x32.png',
];

const TYPES: Record<string, string> = {
  '': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  // The type that is registered, application/yaml, is downloaded where it should be read.
  '.yaml': 'text/plain; charset=utf-8',
};

/** Answers the page that shows the APIs of all services and tries them: Swagger UI, with nothing from elsewhere. */
export function createApiDocs(): RequestListener {
  const known = documents();
  const assets = dirname(require.resolve('swagger-ui-dist/package.json'));
  const files = new Map<string, () => string | Buffer>([
    [API_DOCS, () => page(API_DOCS)],
    [`${API_DOCS}/page.js`, () => script(API_DOCS, known)],
    ...known.map(({ path, read }) => [`${API_DOCS}/${path}`, read] as const),
    ...ASSETS.map((name) => [`${API_DOCS}/${name}`, () => readFileSync(join(assets, name))] as const),
  ]);
  return (request, response) => {
    const path = (request.url ?? '').split('?')[0]!.replace(/\/$/, '');
    const read = request.method === 'GET' && files.get(path);
    if (!read) return answerFailure(request, response, 404);
    response.setHeader('Content-Type', TYPES[extname(path)]!);
    response.setHeader('Content-Security-Policy', CONTENT_POLICY);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.end(read());
  };
}

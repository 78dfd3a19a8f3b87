import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { services } from '../../support/services';
import { nameOf, ROUTES } from '../support/routes';

const ROOT = resolve(__dirname, '../../../..');

const ROUTER = /\bRouter\(\)/g;
const ROUTE = /\bRouter\(\)\s*\.(get|post|put|patch|delete|all)\(\s*'([^']+)'/g;

function sourcesOf(service: string): string[] {
  const src = join(ROOT, service, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts') && !file.includes('__test__'))
    .map((file) => readFileSync(join(src, file), 'utf8'));
}

const sources = services.flatMap(sourcesOf);

describe('the list of routes that the attacks are made from', () => {
  it('has every route of the services, and no other', () => {
    const written = sources.flatMap((source) =>
      [...source.matchAll(ROUTE)].map(([, method, path]) => `${method!.toUpperCase()} ${path}`),
    );
    expect(ROUTES.map(nameOf).sort()).toEqual(written.sort());
  });

  it('can be compared: each router of the services has one route, written in this way', () => {
    const routers = sources.reduce((sum, source) => sum + [...source.matchAll(ROUTER)].length, 0);
    expect(routers).toBe(ROUTES.length);
  });
});

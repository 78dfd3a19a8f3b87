import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';

/** Requests below `path` go to `service`. */
export interface Route {
  path: string;
  service: string;
}

interface IngressPath {
  path: string;
  pathType: string;
  backend: { service: { name: string } };
}

interface Ingress {
  kind: string;
  spec: { rules: { http: { paths: IngressPath[] } }[] };
}

/**
 * Reads the routes of an Ingress manifest. Its hosts are left aside: on a laptop the shop answers under any name.
 */
export function readIngress(file: string): Route[] {
  const manifests = parseAllDocuments(readFileSync(file, 'utf8')).map(
    (document) => document.toJS() as Ingress,
  );
  const routes = manifests
    .filter(({ kind }) => kind === 'Ingress')
    .flatMap(({ spec }) => spec.rules.flatMap(({ http }) => http.paths.map(toRoute)));
  if (!routes.length) throw new Error(`${file} holds no Ingress with routes`);
  return routes;
}

function toRoute({ path, pathType, backend }: IngressPath): Route {
  if (pathType !== 'Prefix')
    throw new Error(`${path}: the gateway serves pathType Prefix only, not ${pathType}`);
  return { path, service: backend.service.name };
}

/** The route for a path: the longest of those that match it element by element, as Kubernetes defines Prefix. */
export function findRoute(routes: Route[], pathname: string): Route | undefined {
  const asked = elements(pathname);
  return routes
    .filter(({ path }) => elements(path).every((element, index) => element === asked[index]))
    .sort((a, b) => elements(b.path).length - elements(a.path).length)[0];
}

function elements(path: string) {
  return path.split('/').filter(Boolean);
}

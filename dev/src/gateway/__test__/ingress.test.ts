import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRoute, readIngress } from '../ingress';

const manifest = join(__dirname, '../../../../infra/k8s-dev/ingress-srv.yaml');
const serviceFor = (path: string) => findRoute(readIngress(manifest), path)?.service;

function written(yaml: string) {
  const file = join(mkdtempSync(join(tmpdir(), 'ingress-')), 'ingress.yaml');
  writeFileSync(file, yaml);
  return file;
}

describe('the routes of the shop', () => {
  it.each([
    ['/api/users/currentuser', 'auth-srv'],
    ['/api/tickets', 'tickets-srv'],
    ['/api/orders/66f0c0ffee', 'orders-srv'],
    ['/api/payments/webhook', 'payments-srv'],
    ['/stripe-sandbox/v1/tokens', 'stripe-sandbox-srv'],
    ['/', 'client-srv'],
    ['/tickets/new', 'client-srv'],
  ])('sends %s to %s', (path, service) => {
    expect(serviceFor(path)).toBe(service);
  });

  it.each(['/healthz', '/readyz', '/metrics'])('does not lead %s to a service with an API', (path) => {
    expect(serviceFor(path)).toBe('client-srv');
  });
});

describe('pathType Prefix', () => {
  const routes = ['/', '/api', '/api/orders', '/api/orders/archive/'].map((path) => ({
    path,
    service: path,
  }));

  it.each([
    ['/api/orders', '/api/orders'],
    ['/api/orders/', '/api/orders'],
    ['/api/orders/1/lines', '/api/orders'],
    ['/api/orders/archive', '/api/orders/archive/'],
    ['/api/ordersale', '/api'],
    ['/apiary', '/'],
    ['/API/orders', '/'],
  ])('matches %s to %s, element by element and the longest first', (asked, path) => {
    expect(findRoute(routes, asked)?.path).toBe(path);
  });

  it('matches nothing where no prefix fits', () => {
    expect(findRoute(routes.slice(1), '/elsewhere')).toBeUndefined();
  });
});

describe('reading a manifest', () => {
  it('refuses another pathType, because the gateway would treat it differently from the cluster', () => {
    const path = '{path: /a, pathType: Exact, backend: {service: {name: a-srv, port: {number: 3000}}}}';
    const file = written(`kind: Ingress\nspec: {rules: [{http: {paths: [${path}]}}]}\n`);
    expect(() => readIngress(file)).toThrow('/a: the gateway serves pathType Prefix only, not Exact');
  });

  it('refuses a file without an Ingress', () => {
    expect(() => readIngress(written('kind: Service\n'))).toThrow('holds no Ingress with routes');
  });
});

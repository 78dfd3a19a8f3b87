import { join } from 'node:path';
import { aGateway, aService, closeServers } from '../../gateway/__test__/servers';
import { findRoute, readIngress } from '../../gateway/ingress';
import { projectFolder, services } from '../../stack/layout';
import { API_DOCS, createApiDocs } from '..';

afterEach(closeServers);

const shop = async () => {
  const service = await aService(
    (request, response) => void response.end(`a service answers ${request.url}`),
  );
  return aGateway(service, { own: { [API_DOCS]: createApiDocs() } });
};

/** The documents that the page offers to choose from. */
async function choices(gateway: string): Promise<{ name: string; url: string }[]> {
  const script = await (await fetch(`${gateway}/api/docs/page.js`)).text();
  const urls = /urls: (.*),\n/.exec(script)![1]!;
  return JSON.parse(urls) as { name: string; url: string }[];
}

it.each(['/api/docs', '/api/docs/', '/api/docs?urls.primaryName=orders'])(
  'shows the page at %s, and everything the page loads',
  async (path) => {
    const gateway = await shop();
    const answer = await fetch(gateway + path);
    expect(answer.headers.get('content-type')).toContain('text/html');
    const loaded = [...(await answer.text()).matchAll(/(?:src|href)="(.*?)"/g)].map(([, url]) => url!);
    expect(loaded).toContain('/api/docs/swagger-ui-bundle.js');
    const statuses = loaded.map(async (url) => (await fetch(gateway + url)).status);
    expect(await Promise.all(statuses)).toEqual(loaded.map(() => 200));
  },
);

it('lets the page load nothing from elsewhere', async () => {
  const policy = (await fetch(`${await shop()}/api/docs`)).headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/http|\*|eval/);
});

it('offers the document of every service that has an API, and the events', async () => {
  const gateway = await shop();
  const offered = await choices(gateway);
  expect(offered.map(({ name }) => name)).toEqual([
    ...services.filter((name) => name !== 'expiration'),
    'events',
  ]);
  for (const { url } of offered)
    expect(await (await fetch(gateway + url)).text()).toMatch(/openapi"?: ?"?3\.1\.0/);
});

it('links the events as AsyncAPI has them', async () => {
  const answer = await fetch(`${await shop()}/api/docs/asyncapi.yaml`);
  expect(await answer.text()).toContain('asyncapi: 3.0.0');
});

it('answers 404 in the error form of the shop for what is not there', async () => {
  const answer = await fetch(`${await shop()}/api/docs/package.json`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toEqual({ errors: [{ message: 'Nothing is served here.' }] });
});

it.each(['/api/tickets', '/api/docsy', '/docs'])('leaves %s to its service', async (path) => {
  expect(await (await fetch((await shop()) + path)).text()).toBe(`a service answers ${path}`);
});

it('has no route in production: the address belongs to the pages, which have none of that name', () => {
  const routes = readIngress(join(projectFolder, 'infra/k8s-prod/ingress-srv.yaml'));
  expect(findRoute(routes, API_DOCS)?.service).toBe('client-srv');
});

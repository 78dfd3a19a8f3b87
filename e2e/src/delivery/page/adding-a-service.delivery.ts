import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../../support/eventually';
import { list, pay, reserve, untilStatus } from '../../support/journey';
import { Person } from '../../support/person';
import { type OwnStack, startOwnStack } from '../../support/stack';
import { projectFolder } from '../workflows/workflow';
import { copyOfTheProject } from './copy';
import { follow } from './steps';

let folder = '';
let stack: OwnStack | undefined;

beforeAll(async () => {
  folder = await copyOfTheProject();
});
afterAll(async () => {
  await stack?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

async function sellATicket(shop: string) {
  const [seller, buyer] = [await Person.new(shop), await Person.new(shop)];
  const order = await reserve(buyer, await list(seller));
  expect(await pay(buyer, order!)).toBe('paid');
  await untilStatus(buyer, order!, 'complete');
}

it('leads, followed to the letter, to a service that counts the sales of the running shop', async () => {
  await follow(join(projectFolder, 'docs/adding-a-service.md'), folder);
  stack = await startOwnStack({ PAGES: 'off' }, join(folder, 'stack.log'), folder);
  const shop = stack.url;
  const count = async () => (await fetch(`${shop}/api/sales/count`)).json() as Promise<object>;
  expect(await count()).toEqual({ count: 0 });
  expect(await (await fetch(`${shop}/api/docs/page.js`)).text()).toContain('/api/docs/sales.yaml');
  await sellATicket(shop);
  await eventually(async () => expect(await count()).toEqual({ count: 1 }));
});

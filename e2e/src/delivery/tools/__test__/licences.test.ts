import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { services } from '../../../support/services';
import { projectFolder } from '../../workflows/workflow';
import { isAllowed, type Packages, productionPackages, refusedLicences } from '../licences';

const lock = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')) as {
  packages: Packages;
};

it('finds what a service needs, through common and the nearest folder, and nothing that only tests need', () => {
  const found = productionPackages(lock.packages, ['orders']);
  expect(found).toEqual(expect.arrayContaining(['node_modules/mongodb', 'node_modules/node-nats-streaming']));
  for (const name of ['supertest', 'jest', 'next', 'bull'])
    expect(found).not.toContain(`node_modules/${name}`);
});

it('takes the copy of a package that is nearest', () => {
  const packages = {
    shop: { dependencies: { a: '*' } },
    'node_modules/a': { dependencies: { b: '*' } },
    'node_modules/a/node_modules/b': { version: '2.0.0', license: 'GPL-3.0-only' },
    'node_modules/b': { version: '1.0.0', license: 'MIT' },
  };
  expect(
    refusedLicences({ ...packages, 'node_modules/a': { ...packages['node_modules/a'], license: 'MIT' } }, [
      'shop',
    ]),
  ).toEqual(['b 2.0.0: its licence is GPL-3.0-only']);
});

it('names a package without a licence', () => {
  const packages = { shop: { dependencies: { a: '*' } }, 'node_modules/a': { version: '1.0.0' } };
  expect(refusedLicences(packages, ['shop'])).toEqual(['a 1.0.0: its licence is none that is named']);
});

it.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['(BSD-3-Clause AND Apache-2.0)', true],
  ['MIT AND GPL-3.0-only', false],
  ['(MIT OR ISC) AND GPL-3.0-only', false],
  ['AGPL-3.0-only', false],
  ['SEE LICENSE IN LICENSE.md', false],
  [undefined, false],
])('of %s says %s', (licence, allowed) => {
  expect(isAllowed(licence)).toBe(allowed);
});

it('refuses nothing of what is deployed', () => {
  expect(productionPackages(lock.packages, [...services, 'client']).length).toBeGreaterThan(100);
  expect(refusedLicences(lock.packages, [...services, 'client'])).toEqual([]);
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectFolder, services } from '../stack/layout';
import { type AsyncApi, asWebhooks } from './as-webhooks';

/** A document, below the page's address. It is read whenever it is asked for, so that an edit shows at once. */
export interface Document {
  path: string;
  /** As the chooser has it; without one it is only linked. */
  name?: string;
  read: () => string;
}

const textOf = (file: string) => readFileSync(join(projectFolder, file), 'utf8');
const asyncApi = () => textOf('common/asyncapi.yaml');

/** What every service that has an API answers, and the events of all. */
export function documents(): Document[] {
  const described = services.filter((name) => existsSync(join(projectFolder, name, 'openapi.yaml')));
  return [
    ...described.map((name) => ({
      path: `${name}.yaml`,
      name,
      read: () => textOf(`${name}/openapi.yaml`),
    })),
    {
      path: 'events.json',
      name: 'events',
      read: () => JSON.stringify(asWebhooks(parse(asyncApi()) as AsyncApi)),
    },
    { path: 'asyncapi.yaml', read: asyncApi },
  ];
}

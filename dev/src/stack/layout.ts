import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/** The folder of the whole project. */
export const projectFolder = resolve(__dirname, '../../..');

/** The services, apart from the client; each has a folder of that name. */
export const services = createRequire(__filename)(join(projectFolder, 'services.cjs')) as string[];

/** A process of a service; the first has the service's own name. */
export interface Replica {
  service: string;
  name: string;
  number: number;
}

/** The processes that share a service's work. */
export function replicasOf(service: string, count: number): Replica[] {
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    return { service, number, name: number === 1 ? service : `${service}-${number}` };
  });
}

/** The processes of the shop itself, each of which serves its metrics. */
export function shopProcesses({ replicas, pages }: { replicas: number; pages: boolean }): Replica[] {
  const ofServices = services.flatMap((name) => replicasOf(name, replicas));
  return pages ? [...ofServices, ...replicasOf('client', 1)] : ofServices;
}

/** Where the pages are written. */
export const clientFolder = join(projectFolder, 'client');

/** The server that `next build` makes of them, which is what the client's image runs too. */
export const clientServerFolder = join(clientFolder, '.next/standalone/client');

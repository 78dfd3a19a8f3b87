import { join, resolve } from 'node:path';

/** The folder of the whole project. */
export const projectFolder = resolve(__dirname, '../../..');

/** The services, apart from the client; each has a folder of that name. */
export const services = ['auth', 'tickets', 'orders', 'payments', 'expiration'];

/** Where the pages are written. */
export const clientFolder = join(projectFolder, 'client');

/** The server that `next build` makes of them, which is what the client's image runs too. */
export const clientServerFolder = join(clientFolder, '.next/standalone/client');

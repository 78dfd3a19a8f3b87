import { createRequire } from 'node:module';

/** The services, apart from the client; each has a folder of that name. */
export const services = createRequire(__filename)('../../../services.cjs') as string[];

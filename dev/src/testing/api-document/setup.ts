/**
 * For jest's `setupFilesAfterEnv`: each test of a service fails when the service answered anything that its openapi.yaml
 * does not describe, or has a route that is not in it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { projectFolder, services } from '../../stack/layout';
import { DocumentCheck } from './check';
import { ApiDocument } from './document';
import { type Routed } from './routes';

// jest starts a suite in no folder of its own, but knows its file.
const { testPath } = expect.getState();
const service = services.find((name) => testPath?.startsWith(join(projectFolder, name, 'src/')));
const file = service && join(projectFolder, service, 'openapi.yaml');
if (file && existsSync(file)) watch(new DocumentCheck(new ApiDocument(readFileSync(file, 'utf8'))));

function watch(check: DocumentCheck) {
  // Every answer of Express ends here, whoever asked: supertest, fetch, or a browser.
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the answer it belongs to
  const original = ServerResponse.prototype.end;
  ServerResponse.prototype.end = function (this: ServerResponse & { app?: Routed }, ...args: unknown[]) {
    const { method = '', url = '' } = this.req as { originalUrl?: string; method?: string; url?: string };
    const from = (this.req as { originalUrl?: string }).originalUrl ?? url;
    if (from.startsWith('/api/')) {
      if (this.app) check.noteRoutes(this.app);
      const body = typeof args[0] === 'string' || Buffer.isBuffer(args[0]) ? String(args[0]) : '';
      const type = String(this.getHeader('content-type') ?? '');
      // A conditional answer (304) and HEAD have no body of their own.
      if (method !== 'HEAD' && this.statusCode !== 304)
        check.noteAnswer({ method, url: from, status: this.statusCode, type, body });
    }
    return (original as (...all: unknown[]) => ServerResponse).apply(this, args);
  } as typeof original;
  afterEach(() => check.throwFaults());
}

import { API_DOCS, createApiDocs } from '../api-docs';
import { createGateway } from './gateway';
import { readIngress } from './ingress';
import { type Addresses, Upstreams } from './upstreams';

const { PORT = '3000', HOST, INGRESS_FILE = '', UPSTREAMS = '{}', NODE_ENV } = process.env;

const gateway = createGateway({
  routes: readIngress(INGRESS_FILE),
  upstreams: new Upstreams(JSON.parse(UPSTREAMS) as Addresses),
  own: NODE_ENV === 'production' ? {} : { [API_DOCS]: createApiDocs() },
});

gateway.listen({ port: Number(PORT), host: HOST || undefined });

process.once('SIGTERM', () => {
  gateway.close(() => process.exit(0));
  // Streams of events never end by themselves.
  setTimeout(() => gateway.closeAllConnections(), 500).unref();
});

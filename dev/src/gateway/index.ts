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

// As many connections as a thousand buyers make at once may wait to be accepted; Node's own 511 turns some away.
gateway.listen({ port: Number(PORT), host: HOST || undefined, backlog: 4_096 });

process.once('SIGTERM', () => {
  gateway.close(() => process.exit(0));
  // Streams of events never end by themselves.
  setTimeout(() => gateway.closeAllConnections(), 500).unref();
});

import { join } from 'node:path';
import { httpProbe } from '../processes/readiness';
import { type ProcessSpec } from '../processes/spec';
import { gatewayUrl, type StackContext, urlOf, usesSandbox } from './context';
import { clientFolder, clientServerFolder, projectFolder, type Replica } from './layout';

const watchArgs = ['--conditions=ticket-store:source', '--include', 'src', '--include', '../common/src'];

/** One of our services, run as its image runs it; in watch mode from source, again after every edit. */
export function service(context: StackContext, replica: Replica): ProcessSpec {
  const { name } = replica;
  const { settings, ports } = context;
  const args = settings.watch
    ? [join(projectFolder, 'node_modules/tsx/dist/cli.mjs'), 'watch', ...watchArgs, 'src/index.ts']
    : ['dist/index.js'];
  return {
    name,
    kind: 'service',
    command: process.execPath,
    args,
    cwd: join(projectFolder, replica.service),
    env: {
      ...defaults(context),
      ...settings.env,
      ...wiring(context, replica),
      NODE_ENV: 'development',
      PORT: `${ports.of(name)}`,
      METRICS_PORT: `${ports.of(`${name}-metrics`)}`,
    },
    probe: httpProbe(`${urlOf(context, name)}/readyz`),
  };
}

/** What a service is told unless the environment of the stack says otherwise. */
function defaults(context: StackContext): NodeJS.ProcessEnv {
  const { jwtKey, webhookSecret } = context.secrets;
  return {
    ...versionOf(context),
    JWT_KEY: jwtKey,
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    ...(usesSandbox(context) && { STRIPE_PUBLISHABLE_KEY: 'pk_test_sandbox' }),
  };
}

const versionOf = ({ version }: StackContext) => version && { SERVICE_VERSION: version };

/** Where the other processes are. Only the stack knows, so nothing in its environment changes it. */
function wiring(context: StackContext, { service, number }: Replica): NodeJS.ProcessEnv {
  const { ports } = context;
  return {
    // A database of its own, for a service that wants one.
    MONGO_URI: `mongodb://127.0.0.1:${ports.of('mongo')}/${service}`,
    NATS_URL: `nats://127.0.0.1:${ports.of('nats')}`,
    NATS_CLUSTER_ID: 'ticketing',
    NATS_CLIENT_ID: `${service}-${number}`,
    REDIS_URL: `redis://127.0.0.1:${ports.of('redis')}`,
    ...(usesSandbox(context) && { STRIPE_KEY: 'sk_test_sandbox', STRIPE_API_URL: urlOf(context, 'stripe') }),
  };
}

/** The pages: Next.js, which reaches the services through the gateway, as the browser does. */
export function client(context: StackContext): ProcessSpec {
  const { settings, ports } = context;
  const port = `${ports.of('client')}`;
  const nextDev = [join(projectFolder, 'node_modules/next/dist/bin/next'), 'dev', '--hostname', '127.0.0.1'];
  return {
    name: 'client',
    kind: 'service',
    command: process.execPath,
    args: settings.watch ? nextDev : [join(clientServerFolder, 'server.js')],
    cwd: clientFolder,
    env: {
      SITE_URL: gatewayUrl(context),
      ...versionOf(context),
      ...settings.env,
      NODE_ENV: settings.watch ? 'development' : 'production',
      PORT: port,
      METRICS_PORT: `${ports.of('client-metrics')}`,
      HOSTNAME: '127.0.0.1',
      API_BASE_URL: gatewayUrl(context),
      NEXT_TELEMETRY_DISABLED: '1',
    },
    probe: httpProbe(`${urlOf(context, 'client')}/readyz`),
  };
}

import { join } from 'node:path';
import { httpProbe, tcpProbe } from '../processes/readiness';
import { type ProcessSpec } from '../processes/spec';
import { gatewayUrl, type StackContext, urlOf } from './context';
import { projectFolder, replicasOf, services } from './layout';

/** Stripe, as far as payments can tell. */
export function stripe(context: StackContext): ProcessSpec {
  return {
    ...ownProgram(context, 'stripe', 'stripe-sandbox', {
      STRIPE_WEBHOOK_SECRET: context.settings.env.STRIPE_WEBHOOK_SECRET ?? context.secrets.webhookSecret,
      WEBHOOK_URL: `${urlOf(context, 'payments')}/api/payments/webhook`,
      PUBLIC_URL: gatewayUrl(context),
      DATA_FILE: join(context.settings.dataFolder, 'stripe-sandbox.jsonl'),
      PORT: `${context.ports.of('stripe')}`,
    }),
    kind: 'server',
    probe: httpProbe(`${urlOf(context, 'stripe')}/readyz`),
  };
}

/** The one port that is open to everybody. */
export function gateway(context: StackContext): ProcessSpec {
  const { port, pages, replicas } = context.settings;
  const addresses = (name: string, count: number) =>
    replicasOf(name, count).map((replica) => urlOf(context, replica.name));
  const upstreams = {
    ...Object.fromEntries(services.map((name) => [`${name}-srv`, addresses(name, replicas)])),
    ...(pages && { 'client-srv': addresses('client', 1) }),
    'stripe-sandbox-srv': [urlOf(context, 'stripe')],
  };
  return {
    ...ownProgram(context, 'gateway', 'gateway', {
      PORT: `${port}`,
      INGRESS_FILE: join(projectFolder, 'infra/k8s-dev/ingress-srv.yaml'),
      UPSTREAMS: JSON.stringify(upstreams),
    }),
    kind: 'gateway',
    probe: tcpProbe(port),
  };
}

/** A program of this package, run from its source. */
function ownProgram({ settings }: StackContext, name: string, folder: string, env: NodeJS.ProcessEnv) {
  return {
    name,
    command: process.execPath,
    args: ['--import', 'tsx', `src/${folder}/index.ts`],
    cwd: join(projectFolder, 'dev'),
    env: { ...settings.env, ...env },
  };
}

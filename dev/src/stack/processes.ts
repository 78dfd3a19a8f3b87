import { type ProcessSpec } from '../processes/spec';
import { type StackContext, usesSandbox } from './context';
import { gateway, stripe } from './dev-specs';
import { mongo, nats, redis } from './server-specs';
import { client, service } from './service-specs';

/** The services that have an address behind the gateway or a readiness page; the client is one of them. */
export const services = ['auth', 'tickets', 'orders', 'payments', 'expiration'];

/** Every process of the stack. Adding one is adding a line here. */
export function processes(context: StackContext): ProcessSpec[] {
  return [
    mongo(context),
    nats(context),
    redis(context),
    ...(usesSandbox(context) ? [stripe(context)] : []),
    ...services.map((name) => service(context, name)),
    client(context),
    gateway(context, [...services, 'client']),
  ];
}

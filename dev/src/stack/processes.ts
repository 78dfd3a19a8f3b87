import { type ProcessSpec } from '../processes/spec';
import { type StackContext, usesSandbox } from './context';
import { gateway, stripe } from './dev-specs';
import { services } from './layout';
import { mongo, nats, redis } from './server-specs';
import { client, service } from './service-specs';

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

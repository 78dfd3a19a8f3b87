import { type ProcessSpec } from '../processes/spec';
import { type StackContext, usesSandbox } from './context';
import { gateway, stripe } from './dev-specs';
import { shopProcesses } from './layout';
import { prometheus } from './monitoring-spec';
import { mongo, nats, redis } from './server-specs';
import { client, service } from './service-specs';

/** Every process of the stack. Adding one is adding a line here. */
export function processes(context: StackContext): ProcessSpec[] {
  return [
    mongo(context),
    nats(context),
    redis(context),
    ...(usesSandbox(context) ? [stripe(context)] : []),
    ...shopProcesses(context.settings).map((replica) =>
      replica.service === 'client' ? client(context) : service(context, replica),
    ),
    gateway(context),
    ...(context.settings.monitoring ? [prometheus(context)] : []),
  ];
}

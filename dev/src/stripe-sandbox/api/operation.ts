import { type Call } from './call';
import { type Reader } from './params';

/** One thing the API can do. Parameters that cannot be read never reach `run`, and are not remembered for their key. */
export interface Operation<P> {
  /** Its name in the official client, such as `paymentIntents.create`; faults can be aimed at it. */
  name: string;
  params: Reader<P>;
  /** A browser may do this with its publishable key. */
  publishable?: true;
  /** Faults strike here unless they are aimed elsewhere. */
  movesMoney?: true;
  run(call: Call, params: P, id: string): object;
}

/** Everything about an operation but its work, then its work: this order lets the compiler infer the parameters. */
export const operation = <P>(about: Omit<Operation<P>, 'run'>, run: Operation<P>['run']): Operation<P> => ({
  ...about,
  run,
});

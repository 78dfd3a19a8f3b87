import { type ServerPaths } from '../servers';
import { type PortBook } from './port-book';
import { type Secrets } from './secrets';
import { type Settings } from './settings';

/** Everything the description of a process may depend on. */
export interface StackContext {
  settings: Settings;
  programs: ServerPaths;
  ports: PortBook;
  secrets: Secrets;
  /** What it is built from, if anybody knows. */
  version: string | undefined;
}

/** The address of something the stack serves over HTTP. */
export function urlOf({ ports }: StackContext, name: string): string {
  return `http://127.0.0.1:${ports.of(name)}`;
}

/** Where the shop is. */
export function gatewayUrl({ settings }: StackContext): string {
  return `http://localhost:${settings.port}`;
}

/** Whether payments talks to our sandbox, because nobody gave it a key of Stripe's. */
export function usesSandbox({ settings }: StackContext): boolean {
  return !settings.env.STRIPE_KEY;
}

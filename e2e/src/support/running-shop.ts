import { readFileSync } from 'node:fs';

/** Where everything of a running stack is. */
interface StackFile {
  gateway: string;
  services: Record<'auth' | 'tickets' | 'orders' | 'payments' | 'client', string>;
  mongo: string;
  redis: string;
  stripe?: string;
  metrics: Record<string, string>;
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start this suite with its npm script.`);
  return value;
}

/** The stack.json of the shop under test. */
export const stackFile = required('STACK_FILE');

/** The shop under test. */
export const shop = JSON.parse(readFileSync(stackFile, 'utf8')) as StackFile;

/** The keys of its sessions. */
export const sessionKeys = required('JWT_KEY').split(',');

/** How long its sign-ins are held back after too many failures. */
export const signinDelaySeconds = Number(process.env.SIGNIN_DELAY_SECONDS ?? 60);

import { join } from 'node:path';
import { type SandboxOptions } from './sandbox';

/** Reads the settings; a bad one is named in the error. */
export function readConfig(env: NodeJS.ProcessEnv): SandboxOptions & { port: number } {
  const { PORT = '', STRIPE_WEBHOOK_SECRET, WEBHOOK_URL, PUBLIC_URL = '', DATA_FILE, DATA_DIR } = env;
  if (!/^\d{1,5}$/.test(PORT)) throw new Error('PORT must be the number of the port to listen on');
  if (!STRIPE_WEBHOOK_SECRET)
    throw new Error('STRIPE_WEBHOOK_SECRET must be set: webhooks are signed with it');
  if (WEBHOOK_URL && !URL.canParse(WEBHOOK_URL)) throw new Error('WEBHOOK_URL must be a whole URL');
  return {
    port: Number(PORT),
    webhookSecret: STRIPE_WEBHOOK_SECRET,
    webhookUrl: WEBHOOK_URL || undefined,
    publicUrl: PUBLIC_URL.replace(/\/+$/, ''),
    dataFile: DATA_FILE || (DATA_DIR ? join(DATA_DIR, 'stripe-sandbox.jsonl') : undefined),
  };
}

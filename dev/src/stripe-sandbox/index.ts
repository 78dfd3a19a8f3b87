import { readConfig } from './config';
import { log } from './log';
import { startSandbox } from './server';

async function main(): Promise<void> {
  const { port, ...options } = readConfig(process.env);
  const { url, stop } = await startSandbox(port, options);
  log('The Stripe sandbox is ready', { url });
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  log('The Stripe sandbox could not start', { error: String(error) });
  process.exit(1);
});

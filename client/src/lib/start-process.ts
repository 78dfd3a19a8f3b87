import { leaveOnSignal } from './readiness';

/** A bad environment is told of by the import. */
async function startMetrics() {
  const { env } = await import('@/config/env');
  if (env.METRICS_PORT === undefined) return;
  const { serveMetrics } = await import('./metrics');
  await serveMetrics(env.METRICS_PORT, env.SERVICE_VERSION);
}

/** Does what is done once in a process. It ends where that fails: Next would go on, and answer everything with 500. */
export async function startProcess(): Promise<void> {
  leaveOnSignal();
  try {
    await startMetrics();
  } catch (error) {
    console.error('The client cannot start.', error);
    process.exit(1);
  }
}

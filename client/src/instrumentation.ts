/**
 * Called by Next once, as the server starts: serves the metrics, and hears of SIGUSR2, which says that the process is
 * about to be stopped, see infra/k8s.
 */
export async function register(): Promise<void> {
  // Next compiles this file for its edge runtime as well, which has no signals.
  if (process.env.NEXT_RUNTIME === 'edge') return;
  const { startProcess } = await import('@/lib/start-process');
  await startProcess();
}

import { leave } from '@/lib/readiness';

/** Called by Next once, as the server starts. SIGUSR2 says that the process is about to be stopped, see infra/k8s. */
export function register(): void {
  process.on('SIGUSR2', leave);
}

import { processState } from './process-state';

/** After SIGUSR2 the process says that it is not ready, and goes on answering. */
export function leaveOnSignal(): void {
  process.on('SIGUSR2', () => {
    processState.leaving = true;
  });
}

/** Whether requests should be led to this process. It keeps no connection that could be missing. */
export const isReady = () => !processState.leaving;

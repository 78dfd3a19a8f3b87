/** Next bundles a route and the instrumentation apart from each other: only what is global is the same in both. */
const state = globalThis as typeof globalThis & { leaving?: boolean };

/** After SIGUSR2 the process says that it is not ready, and goes on answering. */
export function leaveOnSignal(): void {
  process.on('SIGUSR2', () => {
    state.leaving = true;
  });
}

/** Whether requests should be led to this process. It keeps no connection that could be missing. */
export const isReady = () => !state.leaving;

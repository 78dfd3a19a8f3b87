/** Next bundles its parts apart from each other: only what is global is the same in all of them. */
export const processState = globalThis as typeof globalThis & {
  /** Whether the process is about to be stopped. */
  leaving?: boolean;
  /** By which the proxy and the metrics know what this process sends itself. */
  passedWord?: string;
};

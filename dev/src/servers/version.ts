import { run } from './run';

const versionLimitMs = 10_000;

/** Runs a program once with --version: the proof that it and the libraries it wants work on this machine. */
export async function firstLineOfVersion(path: string): Promise<string> {
  const output = await run(path, ['--version'], { signal: AbortSignal.timeout(versionLimitMs) });
  return output.trim().split('\n')[0] || 'a version it does not tell';
}

/** What went wrong, in words. fetch hides the interesting part in the cause. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}

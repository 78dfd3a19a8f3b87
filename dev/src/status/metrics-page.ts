/** What one process says of itself on its metrics port. */
export interface ProcessStatus {
  name: string;
  version: string;
  ready: boolean;
  outbox: number | undefined;
  oldestSeconds: number | undefined;
  parked: number | undefined;
  deadLetters: number | undefined;
  timers: number | undefined;
  memoryMiB: number | undefined;
}

const sumOf = (page: string, metric: string): number | undefined => {
  const values = [...page.matchAll(new RegExp(`^${metric}(?:\\{[^}]*\\})? (\\S+)$`, 'gm'))].map(([, value]) =>
    Number(value),
  );
  return values.length ? values.reduce((sum, value) => sum + value, 0) : undefined;
};

/** Reads a page of metrics. @param page undefined where the process did not answer */
export function readStatus(name: string, page: string | undefined, ready: boolean): ProcessStatus {
  const of = (metric: string) => (page === undefined ? undefined : sumOf(page, metric));
  const bytes = of('process_resident_memory_bytes');
  return {
    name,
    version: /^service_info\{.*version="([^"]*)"/m.exec(page ?? '')?.[1] ?? '?',
    ready,
    outbox: of('outbox_pending_events'),
    oldestSeconds: of('outbox_oldest_age_seconds'),
    parked: of('parked_events'),
    deadLetters: of('dead_letters'),
    timers: of('timers_pending'),
    memoryMiB: bytes === undefined ? undefined : Math.round(bytes / 2 ** 20),
  };
}

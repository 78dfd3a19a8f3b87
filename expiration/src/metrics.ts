import { measuredGauge, registry } from '@ticket-store/common';
import { Histogram } from 'prom-client';

export const expirySeconds = new Histogram({
  name: 'expiry_lag_seconds',
  help: 'Time from the end of a reservation to the announcement of it',
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 30],
  registers: [registry],
});

/** Measures the timers that are set. */
export function measureTimers(pending: () => Promise<number>) {
  measuredGauge(
    { name: 'timers_pending', help: 'Timers of reservations that have not gone off' },
    async () => [{ value: await pending() }],
  );
}

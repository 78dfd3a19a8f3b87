import { Gauge } from 'prom-client';
import { registry } from './metrics';

/** One value of a gauge, with its labels where it has some. */
export interface Sample {
  labels?: Record<string, string>;
  value: number;
}

/**
 * Adds a gauge that is measured when it is asked for, so that it is true also after a restart and costs nothing in
 * between. A measurement that fails leaves the gauge out of this answer: the store is away, and other metrics say so.
 * @param measure the present samples
 */
export function measuredGauge<L extends string>(
  { name, help, labelNames = [] }: { name: string; help: string; labelNames?: L[] },
  measure: () => Promise<Sample[]>,
): Gauge<L> {
  // A process that starts a second service, as tests do, measures the second one.
  registry.removeSingleMetric(name);
  return new Gauge<L>({
    name,
    help,
    labelNames,
    registers: [registry],
    async collect() {
      const samples = await measure().catch(() => []);
      this.reset();
      // A gauge without labels would answer 0 after a reset, which nobody has measured.
      if (samples.length === 0) this.remove();
      for (const { labels, value } of samples) this.set((labels ?? {}) as Record<L, string>, value);
    },
  });
}

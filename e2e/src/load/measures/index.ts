import { type Bench } from '../bench';
import { type Report } from '../report';
import { type Row } from '../row';
import { measureContention } from './contention';
import { measureCurve } from './curve';
import { measureEndpoints } from './endpoints';
import { measureExpiry } from './expiry';
import { measureColdStarts, memoryRows } from './processes';
import { measurePropagation } from './propagation';
import { measureShuffled } from './shuffled';
import { measureStreams } from './streams';

/** What a measure found. */
export type Measured = Pick<Report, 'rows' | 'curve'>;

const rows =
  (measure: (bench: Bench) => Promise<Row[]> | Row[]) =>
  async (bench: Bench): Promise<Measured> => ({ rows: await measure(bench), curve: [] });

/** Every measure by its name, in the order in which they are taken. */
export const MEASURES: Record<string, (bench: Bench) => Promise<Measured>> = {
  'memory idle': rows((bench) => memoryRows(bench, 'idle', 110)),
  endpoints: rows(measureEndpoints),
  curve: async (bench) => ({ rows: [], curve: await measureCurve(bench) }),
  contention: rows(measureContention),
  propagation: rows(measurePropagation),
  shuffled: rows(measureShuffled),
  expiry: rows(measureExpiry),
  streams: rows(measureStreams),
  'memory loaded': rows((bench) => memoryRows(bench, 'loaded', 250)),
  'cold start': rows(measureColdStarts),
};

import { type Worker } from '../service/worker';

/** Does once what a worker does again and again. */
export const runOnce = (worker: Worker) => worker.run(new AbortController().signal);

import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { type Log } from './program';

const firstByteMs = 5_000;
const stalledMs = 15_000;

/**
 * Downloads a file. Gives up when the first byte takes longer than a machine with internet needs, so that a machine
 * without it goes on to the package registries quickly.
 */
export async function download(url: string, file: string, log: Log): Promise<void> {
  const abort = new AbortController();
  const giveUp = (reason: string) => () => abort.abort(new Error(`${new URL(url).host}: ${reason}`));
  const slowStart = setTimeout(giveUp('no answer'), firstByteMs);
  const stall = setTimeout(giveUp('the download stalled'), stalledMs);
  try {
    const response = await fetch(url, { signal: abort.signal });
    clearTimeout(slowStart);
    if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}`);
    const report = percentReporter(Number(response.headers.get('content-length')), log);
    await pipeline(
      response.body,
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          stall.refresh();
          report(chunk.length);
          yield chunk;
        }
      },
      createWriteStream(file),
    );
  } finally {
    clearTimeout(slowStart);
    clearTimeout(stall);
  }
}

/** Says every further quarter of the whole; nothing when the server does not tell its size. */
function percentReporter(total: number, log: Log) {
  let received = 0;
  let told = 0;
  return (bytes: number) => {
    received += bytes;
    const quarters = total ? Math.floor((4 * received) / total) : 0;
    if (quarters > told) log(`downloaded ${quarters * 25}% of ${Math.round(total / 1e6)} MB`);
    told = quarters;
  };
}

/** `npm run check:budget`: how much JavaScript the first page loads, against what it may load. */
import { join } from 'node:path';
import { projectFolder } from '../delivery/workflows/workflow';
import { emptyPageBytes, versionsFor } from './empty-page';
import { firstLoadFiles, gzipBytes } from './first-load';
import { verdict } from './verdict';

async function main(): Promise<void> {
  const client = join(projectFolder, 'client');
  const build = join(client, '.next');
  const files = firstLoadFiles(build, '/');
  const empty = await emptyPageBytes(versionsFor(client));
  const { ok, words } = verdict(gzipBytes(build, files), empty);
  if (ok) return console.log(words);
  const weights = files.map((file) => `${gzipBytes(build, [file])} ${file}`);
  throw new Error([words, ...weights].join('\n'));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

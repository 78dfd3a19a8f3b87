/**
 * Ends what a killed parent left behind. The parent writes `+pid` when it starts a process group and `-pid` when that
 * has ended; when the pipe closes, for whatever reason (a kill -9 closes it too), the groups still listed are killed.
 */
import { createInterface } from 'node:readline';

const groups = new Set();
const lines = createInterface({ input: process.stdin });

lines.on('line', (line) => {
  const group = Number(line.slice(1));
  if (line.startsWith('+')) groups.add(group);
  else groups.delete(group);
});

lines.on('close', () => {
  for (const group of groups) {
    try {
      process.kill(-group, 'SIGKILL');
    } catch {
      // It ended by itself.
    }
  }
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version in the service's package.json; a service is run in its own folder. */
export function serviceVersion(folder = process.cwd()): string {
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version?: string;
    };
    return version ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

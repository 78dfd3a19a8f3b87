import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the cluster keeps in Secrets. */
export interface Secrets {
  jwtKey: string;
  webhookSecret: string;
}

/** The secrets of this data folder, made on its first start: sessions outlive a restart of the stack. */
export async function loadSecrets(dataFolder: string): Promise<Secrets> {
  const file = join(dataFolder, 'secrets.json');
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const secrets = { jwtKey: random(), webhookSecret: `whsec_${random()}` };
  // Renamed into place: half a file, as a full disk leaves it, would keep every later start from reading it.
  await writeFile(`${file}.draft`, JSON.stringify(secrets), { mode: 0o600 });
  await rename(`${file}.draft`, file);
  return secrets;
}

function random() {
  return randomBytes(32).toString('hex');
}

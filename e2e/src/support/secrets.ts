import { readFileSync } from 'node:fs';

/** What must never be in a log: whole card numbers, secret keys, client secrets, sessions, passwords of the stories. */
const SECRETS: Record<string, RegExp> = {
  'a card number': /\b(?:4\d{3}|5[1-5]\d{2}|3[47]\d{2})[ -]?\d{4}[ -]?\d{4}[ -]?\d{3,4}\b/,
  'a secret key': /\b(?:sk|rk)_(?:test|live)_\w+/,
  'a webhook secret': /\bwhsec_\w+/,
  'a client secret': /\bpi_\w+_secret_\w+/,
  'a session': /\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/,
  'a password': /a password for stories/,
};

/** One in ten thousand begins like a card number. */
const UUID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;

/** The lines of a log that hold a secret, each with what it holds. */
export function secretsIn(log: string): string[] {
  return log.split('\n').flatMap((line) =>
    Object.entries(SECRETS)
      .filter(([, pattern]) => pattern.test(line.replaceAll(UUID, '')))
      .map(([what]) => `${what}: ${line}`),
  );
}

/** Reads a log for secrets. @throws Error that shows the lines that hold one */
export function requireNoSecrets(file: string): void {
  const found = secretsIn(readFileSync(file, 'utf8'));
  if (found.length > 0) throw new Error(`The log holds secrets:\n${found.join('\n')}`);
}

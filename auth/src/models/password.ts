import { hash, verify } from '@node-rs/argon2';

// OWASP's password storage cheat sheet: argon2id with 19 MiB of memory, two iterations, one degree of parallelism.
// argon2id is the library's default algorithm.
const STRENGTH = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** The hash of a password, with its salt and strength in it. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, STRENGTH);
}

const nobodysHash = hashPassword('the password of an account that does not exist');

/**
 * Whether `password` is the one that was hashed. Without a hash it takes the same time and is always false, so that
 * nobody learns from the time whether an account exists.
 */
export async function isPassword(password: string, hashed: string | undefined): Promise<boolean> {
  const matches = await verify(hashed ?? (await nobodysHash), password);
  return matches && hashed !== undefined;
}

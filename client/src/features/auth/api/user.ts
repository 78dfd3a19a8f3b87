import { z } from 'zod/mini';

/** Somebody with an account. */
export const userSchema = z.object({ id: z.string(), email: z.string() });

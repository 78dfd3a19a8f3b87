import { z } from 'zod/mini';

/** Somebody with an account. */
export const userSchema = z.object({ id: z.string(), email: z.string() });

export type User = z.infer<typeof userSchema>;

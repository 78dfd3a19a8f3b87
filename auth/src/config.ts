import { brokerVariables, databaseVariables, loadConfig, sessionVariables } from '@ticket-store/common';
import { z } from 'zod';

export const config = loadConfig({
  ...brokerVariables,
  ...databaseVariables,
  ...sessionVariables,
  REDIS_URL: z.url(),
  /** Wrong passwords an account takes before its next attempts have to wait. */
  SIGNIN_ATTEMPTS: z.coerce.number().int().positive().default(10),
  /** How long they have to wait. */
  SIGNIN_DELAY_SECONDS: z.coerce.number().int().positive().default(60),
});

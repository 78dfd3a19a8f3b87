import {
  brokerVariables,
  databaseVariables,
  loadConfig,
  sessionVariables,
  streamVariables,
} from '@ticket-store/common';
import { z } from 'zod';

export const config = loadConfig({
  ...brokerVariables,
  ...databaseVariables,
  ...sessionVariables,
  ...streamVariables,
  /** How long a reservation holds its ticket. */
  EXPIRATION_WINDOW_SECONDS: z.coerce.number().int().positive().default(900),
  /** How often overdue orders are looked for, should no timer have announced them. */
  EXPIRATION_SWEEP_SECONDS: z.coerce.number().positive().default(5),
});

import { brokerVariables, loadConfig } from '@ticket-store/common';
import { z } from 'zod';

export const config = loadConfig({ ...brokerVariables, REDIS_URL: z.url() });

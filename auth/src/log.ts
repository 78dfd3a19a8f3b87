import { createLogger } from '@ticket-store/common';
import { config } from './config';

export const log = createLogger('auth', config.LOG_LEVEL);

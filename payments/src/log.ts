import { createLogger } from '@ticket-store/common';
import { config } from './config';

export const log = createLogger('payments', config.LOG_LEVEL);

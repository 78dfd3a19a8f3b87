import { createLogger } from '@ticket-store/common';
import { config } from './config';

export const log = createLogger('tickets', config.LOG_LEVEL);

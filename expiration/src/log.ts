import { createLogger } from '@ticket-store/common';
import { config } from './config';

export const log = createLogger('expiration', config.LOG_LEVEL);

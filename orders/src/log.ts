import { createLogger } from '@ticket-store/common';
import { config } from './config';

export const log = createLogger('orders', config.LOG_LEVEL);

import { deadLettersCommand } from '@ticket-store/common';
import { config } from './config';

void deadLettersCommand({ name: 'tickets', config });

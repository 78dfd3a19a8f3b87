import { deadLettersCommand } from '@ticket-store/common';
import { config } from './config';
import { redisDeadLetters } from './queues/redis-dead-letters';

void deadLettersCommand({ name: 'expiration', config, store: redisDeadLetters });

import '@ticket-store/common/tracing';
import { runService } from '@ticket-store/common';
import { config } from './config';
import { stopTimerOfCancelledOrder } from './events/listeners/order-cancelled';
import { stopTimerOfPaidOrder } from './events/listeners/order-completed';
import { startTimer } from './events/listeners/order-created';
import { log } from './log';
import { expirationQueue } from './queues/expiration-queue';
import { redisDeadLetters } from './queues/redis-dead-letters';

void runService({
  name: 'expiration',
  config,
  log,
  listeners: [startTimer, stopTimerOfCancelledOrder, stopTimerOfPaidOrder],
  deadLetters: redisDeadLetters,
  resources: [redisDeadLetters, expirationQueue],
});

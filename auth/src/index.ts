import '@ticket-store/common/tracing';
import { runService } from '@ticket-store/common';
import { app } from './app';
import { config } from './config';
import { log } from './log';
import { User } from './models/user';
import { signinThrottle } from './signin-throttle';

void runService({ name: 'auth', config, log, app, models: [User], resources: [signinThrottle] });

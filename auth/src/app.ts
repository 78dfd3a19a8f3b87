import { createApp } from '@ticket-store/common';
import { config } from './config';
import { log } from './log';
import { changePassword } from './routes/change-password';
import { changeSettings } from './routes/change-settings';
import { showCurrentUser } from './routes/current-user';
import { showData } from './routes/show-data';
import { showSettings } from './routes/show-settings';
import { signin } from './routes/signin';
import { signout } from './routes/signout';
import { signup } from './routes/signup';

export const app = createApp({
  jwtKeys: config.JWT_KEY,
  log,
  routes: [signup, signin, signout, showCurrentUser, changePassword, showSettings, changeSettings, showData],
});

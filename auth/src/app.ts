import { createApp } from '@ticket-store/common';
import { config } from './config';
import { log } from './log';
import { changePassword } from './routes/change-password';
import { changeSettings } from './routes/change-settings';
import { showCurrentUser } from './routes/current-user';
import { deleteAccount } from './routes/delete-account';
import { showData } from './routes/show-data';
import { showSettings } from './routes/show-settings';
import { signin } from './routes/signin';
import { signout } from './routes/signout';
import { signoutEverywhere } from './routes/signout-everywhere';
import { signup } from './routes/signup';

export const app = createApp({
  jwtKeys: config.JWT_KEY,
  log,
  // Sessions that were ended before their time are known by the accounts themselves: see accountOf.
  routes: [
    signup,
    signin,
    signout,
    signoutEverywhere,
    showCurrentUser,
    changePassword,
    showSettings,
    changeSettings,
    showData,
    deleteAccount,
  ],
});

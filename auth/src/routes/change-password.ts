import { BadRequestError, requireAuth, validateRequest } from '@ticket-store/common';
import { Router } from 'express';
import { authenticate, setPassword } from '../models/user';
import { startSession } from '../session';
import { forgetAttempts, noteAttempt } from '../signin-throttle';
import { aNewPassword, aPassword } from './rules';

interface Passwords {
  currentPassword: string;
  newPassword: string;
}

export const changePassword = Router().put(
  '/api/users/password',
  requireAuth,
  validateRequest(aPassword('currentPassword'), aNewPassword('newPassword')),
  async (req, res) => {
    const { currentPassword, newPassword } = req.body as Passwords;
    const { email } = req.currentUser!;
    await noteAttempt(email);
    const user = await authenticate(email, currentPassword);
    if (!user) throw new BadRequestError('The current password is not right', 'currentPassword');
    await forgetAttempts(email);
    await setPassword(user, newPassword);
    startSession(req, user);
    res.json(user);
  },
);

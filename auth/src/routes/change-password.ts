import { requireAuth, validateRequest } from '@ticket-store/common';
import { Router } from 'express';
import { changeConfirmed } from '../models/confirm-password';
import { setPassword } from '../models/user';
import { startSession } from '../session';
import { aNewPassword, aPassword } from './rules';

interface Passwords {
  currentPassword: string;
  newPassword: string;
}

const field = 'currentPassword';
const refusal = 'The current password is not right';

export const changePassword = Router().put(
  '/api/users/password',
  requireAuth,
  validateRequest(aPassword(field), aNewPassword('newPassword')),
  async (req, res) => {
    const session = req.currentUser!;
    const { currentPassword: password, newPassword } = req.body as Passwords;
    const user = await changeConfirmed(session, { password, field, refusal }, (user) =>
      setPassword(user, newPassword, session),
    );
    startSession(req, user, Number(user.sessionsRevokedAt));
    res.json(user);
  },
);

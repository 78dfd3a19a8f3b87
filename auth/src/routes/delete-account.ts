import { requireAuth, validateRequest } from '@ticket-store/common';
import { Router } from 'express';
import { changeConfirmed } from '../models/confirm-password';
import { aPassword } from './rules';

const field = 'password';
const refusal = 'The password is not right';

export const deleteAccount = Router().delete(
  '/api/users',
  requireAuth,
  validateRequest(aPassword(field)),
  async (req, res) => {
    const { password } = req.body as { password: string };
    await changeConfirmed(req.currentUser!, { password, field, refusal }, (user) => user.erase());
    req.session = null;
    res.json({});
  },
);

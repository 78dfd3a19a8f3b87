import { requireAuth } from '@ticket-store/common';
import { Router } from 'express';
import { changeAccount } from '../models/user';

export const signoutEverywhere = Router().post(
  '/api/users/signout-everywhere',
  requireAuth,
  async (req, res) => {
    const session = req.currentUser!;
    await changeAccount(session, (user) => user.revokeSessions(session));
    req.session = null;
    res.json({});
  },
);

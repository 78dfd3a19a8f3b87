import { requireAuth } from '@ticket-store/common';
import { Router } from 'express';
import { accountOf } from '../models/user';

/** All that is stored about the user here, but for the hash of the password. */
export const showData = Router().get('/api/users/data', requireAuth, async (req, res) => {
  const { _id, email, language, createdAt } = await accountOf(req.currentUser!);
  res.json({ id: String(_id), email, language: language ?? null, createdAt: createdAt.toISOString() });
});

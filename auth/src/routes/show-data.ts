import { requireAuth } from '@ticket-store/common';
import { Router } from 'express';
import { accountOf } from '../models/user';

/** All that is stored about the user here, but for the hash of the password. */
export const showData = Router().get('/api/users/data', requireAuth, async (req, res) => {
  const { _id, email, language, sessionsRevokedAt, createdAt, updatedAt } = await accountOf(req.currentUser!);
  res.json({
    id: String(_id),
    email,
    language: language ?? null,
    sessionsRevokedAt: sessionsRevokedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  });
});

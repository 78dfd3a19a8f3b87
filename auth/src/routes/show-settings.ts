import { requireAuth } from '@ticket-store/common';
import { Router } from 'express';
import { accountOf } from '../models/user';

export const showSettings = Router().get('/api/users/settings', requireAuth, async (req, res) => {
  const { language } = await accountOf(req.currentUser!);
  res.json({ language: language ?? null });
});

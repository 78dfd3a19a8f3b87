import { Router } from 'express';
import { hasEnded } from '../models/user';

export const showCurrentUser = Router().get('/api/users/currentuser', async (req, res) => {
  const session = req.currentUser;
  const isOpen = session && !(await hasEnded(session));
  res.json({ currentUser: isOpen ? { id: session.id, email: session.email } : null });
});

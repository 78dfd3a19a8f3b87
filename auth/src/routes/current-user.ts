import { Router } from 'express';

export const showCurrentUser = Router().get('/api/users/currentuser', (req, res) => {
  const { currentUser } = req;
  res.json({ currentUser: currentUser ? { id: currentUser.id, email: currentUser.email } : null });
});

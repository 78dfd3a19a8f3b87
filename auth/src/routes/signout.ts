import { Router } from 'express';

export const signout = Router().post('/api/users/signout', (req, res) => {
  req.session = null;
  res.json({});
});

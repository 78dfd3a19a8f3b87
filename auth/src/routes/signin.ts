import { BadRequestError, validateRequest } from '@ticket-store/common';
import { Router } from 'express';
import { authenticate } from '../models/user';
import { startSession } from '../session';
import { forgetAttempts, noteAttempt } from '../signin-throttle';
import { anEmail, aPassword } from './rules';

interface Credentials {
  email: string;
  password: string;
}

export const signin = Router().post(
  '/api/users/signin',
  validateRequest(anEmail(), aPassword('password')),
  async (req, res) => {
    const { email, password } = req.body as Credentials;
    await noteAttempt(email);
    const since = Date.now();
    const user = await authenticate(email, password);
    if (!user) throw new BadRequestError('Invalid credentials');
    await forgetAttempts(email);
    startSession(req, user, since);
    res.json(user);
  },
);

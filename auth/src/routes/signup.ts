import { validateRequest } from '@ticket-store/common';
import { Router } from 'express';
import { register } from '../models/user';
import { startSession } from '../session';
import { aNewPassword, anEmail } from './rules';

interface Credentials {
  email: string;
  password: string;
}

export const signup = Router().post(
  '/api/users/signup',
  validateRequest(anEmail(), aNewPassword('password')),
  async (req, res) => {
    const { email, password } = req.body as Credentials;
    const user = await register(email, password);
    startSession(req, user);
    res.status(201).json(user);
  },
);

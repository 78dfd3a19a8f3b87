import { validateRequest } from '@ticket-store/common';
import { Router } from 'express';
import { body } from 'express-validator';
import { type Language, LANGUAGES } from '../languages';
import { register } from '../models/user';
import { startSession } from '../session';
import { aNewPassword, anEmail } from './rules';

interface Credentials {
  email: string;
  password: string;
  language?: Language;
}

const aLanguage = () =>
  body('language', `Language must be one of ${LANGUAGES.join(', ')}`)
    .optional()
    .isString()
    .bail()
    .isIn(LANGUAGES);

export const signup = Router().post(
  '/api/users/signup',
  validateRequest(anEmail(), aNewPassword('password'), aLanguage()),
  async (req, res) => {
    const { email, password, language } = req.body as Credentials;
    const since = Date.now();
    const user = await register(email, password, language);
    startSession(req, user, since);
    res.status(201).json(user);
  },
);

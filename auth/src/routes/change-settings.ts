import { requireAuth, validateRequest } from '@ticket-store/common';
import { Router } from 'express';
import { body } from 'express-validator';
import { type Language, LANGUAGES } from '../languages';
import { changeAccount } from '../models/user';

const languageOrNone = body('language', `Language must be one of ${LANGUAGES.join(', ')}, or null`).custom(
  (language) => language === null || LANGUAGES.includes(language as Language),
);

export const changeSettings = Router().put(
  '/api/users/settings',
  requireAuth,
  validateRequest(languageOrNone),
  async (req, res) => {
    const { language } = req.body as { language: Language | null };
    await changeAccount(req.currentUser!, (user) => {
      user.language = language;
    });
    res.json({ language });
  },
);

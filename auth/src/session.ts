import { SessionTokens } from '@ticket-store/common';
import { type Request } from 'express';
import { config } from './config';
import { type UserDocument } from './models/user';

const tokens = new SessionTokens(config.JWT_KEY);

/**
 * Signs the user in, in the browser that sent the request.
 * @param since when the account was asked whether it may: a revocation that came after that ends this session too
 */
export function startSession(req: Request, { id, email, sessionsRevokedAt }: UserDocument, since: number) {
  const issuedAt = Math.max(since, Number(sessionsRevokedAt ?? 0) + 1);
  req.session = { jwt: tokens.issue({ id: String(id), email }, issuedAt) };
}

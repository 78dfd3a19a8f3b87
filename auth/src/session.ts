import { SessionTokens } from '@ticket-store/common';
import { type Request } from 'express';
import { config } from './config';
import { type UserDocument } from './models/user';

const tokens = new SessionTokens(config.JWT_KEY);

/** Signs the user in, in the browser that sent the request. */
export function startSession(req: Request, { id, email }: UserDocument) {
  req.session = { jwt: tokens.issue({ id: String(id), email }) };
}

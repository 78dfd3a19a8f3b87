import { type Express } from 'express';
import { Types } from 'mongoose';
import request from 'supertest';
import { type CurrentUser, SessionTokens } from '../auth/session-token';

/** A user nobody else is. */
export function aUser(): CurrentUser {
  const id = new Types.ObjectId().toHexString();
  return { id, email: `${id}@example.com` };
}

/** The Cookie header of a browser in which `user` is signed in, since `issuedAt` or since just now. */
export function sessionOf(
  user: CurrentUser,
  keys = process.env.JWT_KEY!.split(','),
  issuedAt?: number,
): string {
  const session = { jwt: new SessionTokens(keys).issue(user, issuedAt) };
  return `session=${Buffer.from(JSON.stringify(session)).toString('base64')}`;
}

/** Sends requests to `app`, in which `user` is signed in, or nobody. */
export function asUser(app: Express, user?: CurrentUser) {
  const agent = request.agent(app);
  return user ? agent.set('Cookie', sessionOf(user)) : agent;
}

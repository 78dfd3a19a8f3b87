import { randomUUID } from 'node:crypto';
import { type Response } from 'supertest';
import request from 'supertest';
import { app } from '../../app';
import { log } from '../../log';
import { signinThrottle } from '../../signin-throttle';

/** What somebody signs up with. */
export interface Credentials {
  email: string;
  password: string;
}

/** Credentials nobody else has: the counts of attempts in Redis outlive a test. */
export const someCredentials = (): Credentials => ({
  email: `${randomUUID()}@example.com`,
  password: 'correct horse',
});

/** Sends a body to a route of auth, as a browser without a session would. */
export const post = (path: string, body?: object | string) =>
  request(app).post(`/api/users/${path}`).set('Content-Type', 'application/json').send(body);

/** Signs somebody up. @returns the credentials, the new account's id and a browser that holds the session */
export async function anAccount(credentials = someCredentials()) {
  const browser = request.agent(app);
  const { body } = await browser.post('/api/users/signup').send(credentials).expect(201);
  return { ...credentials, id: (body as { id: string }).id, browser };
}

/** The one cookie that an answer sets, with its attributes. */
export function setCookie(response: Response): string {
  const cookies = response.get('Set-Cookie') ?? [];
  expect(cookies).toHaveLength(1);
  return cookies[0]!;
}

/** The fields that an answer complains of. */
export const faultyFields = ({ body }: Response) =>
  (body as { errors: { field?: string }[] }).errors.map(({ field }) => field);

/** Opens the throttle's connection to Redis for a test file, as runService does for the service. */
export function useSigninThrottle() {
  beforeAll(() => signinThrottle.open({ log }));
  afterAll(() => signinThrottle.close());
}

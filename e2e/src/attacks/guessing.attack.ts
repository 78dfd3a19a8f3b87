import { setTimeout as delay } from 'node:timers/promises';
import { type Answer } from '../support/http';
import { signinDelaySeconds } from '../support/running-shop';
import { type Person } from '../support/sessions';
import { ask } from '../support/shop-api';
import { expectRefusal } from './support/refusal';
import { anAddress, PASSWORD } from './support/credentials';
import { signUp } from './support/scene';
import { leavesTheShopUnchanged } from './support/state';

// What the shop allows unless it is told otherwise.
const ATTEMPTS = 10;

const signIn = (email: string, password: string) =>
  ask(undefined, 'POST', '/api/users/signin', { email, password });

/** Guesses until the account is held back. @returns what the guesses were answered */
function guess(email: string, times: number): Promise<Answer[]> {
  return Promise.all(Array.from({ length: times }, (_, turn) => signIn(email, `wrong password ${turn}`)));
}

describe('guessing a password', () => {
  let account: Person;
  let other: Person;
  beforeAll(async () => ([account, other] = await Promise.all([signUp(), signUp()])));
  leavesTheShopUnchanged();

  it('gets ten tries, side by side or one by one; then 429 says how long to wait, and the right password waits too', async () => {
    const answers = await guess(account.email, ATTEMPTS + 20);

    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(ATTEMPTS);
    expect(refused).toHaveLength(20);
    for (const answer of refused) {
      expectRefusal(answer, 429);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(1);
      expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(signinDelaySeconds);
    }
  });

  it('holds back no other account', async () => {
    await guess(account.email, ATTEMPTS + 1);
    expect((await signIn(other.email, PASSWORD)).status).toBe(200);
  });

  it('is the same account in capital letters', async () => {
    await guess(account.email, ATTEMPTS + 1);
    expectRefusal(await signIn(account.email.toUpperCase(), PASSWORD), 429);
    expectRefusal(await signIn(` ${account.email} `, PASSWORD), 429);
  });

  it('is over after the delay: the right password works again', async () => {
    await guess(account.email, ATTEMPTS + 1);
    const { status, headers } = await signIn(account.email, PASSWORD);
    expect(status).toBe(429);

    await delay(Number(headers['retry-after']) * 1000 + 100);

    expect((await signIn(account.email, PASSWORD)).status).toBe(200);
  });

  it('is held back for accounts that do not exist as well, so that 429 tells nothing', async () => {
    const answers = await guess(anAddress(), ATTEMPTS + 5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  it('is held back where a password is changed', async () => {
    const victim = await signIn(other.email, PASSWORD);
    const cookie = victim.headers['set-cookie']![0]!.split(';')[0]!;
    const change = (currentPassword: string) =>
      ask({ ...other, cookie }, 'PUT', '/api/users/password', { currentPassword, newPassword: 'taken over' });
    const answers = await Promise.all(Array.from({ length: ATTEMPTS }, (_, turn) => change(`wrong ${turn}`)));
    for (const answer of answers) expectRefusal(answer, 400, 'currentPassword');

    expectRefusal(await change(PASSWORD), 429);
  });
});

import { performance } from 'node:perf_hooks';
import { type Answer } from '../support/http';
import { type Person } from '../support/sessions';
import { ask } from '../support/shop-api';
import { expectRefusal } from './support/refusal';
import { anAddress } from './support/credentials';
import { signUp } from './support/scene';
import { leavesTheShopUnchanged } from './support/state';

const ROUNDS = 21;

/**
 * A hash of argon2id takes some 14 ms, an answer without one 1 to 2 ms: leaving it out for unknown addresses would make
 * them several times quicker. Half is far from both on a machine of whatever speed or load.
 */
const QUICKER = 0.5;

const wrong = (email: string) =>
  ask(undefined, 'POST', '/api/users/signin', { email, password: 'wrong password' });

async function timed(email: string) {
  const start = performance.now();
  await wrong(email);
  return performance.now() - start;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

describe('asking which addresses have an account', () => {
  let people: Person[];
  beforeAll(async () => (people = await Promise.all(Array.from({ length: ROUNDS }, () => signUp()))));
  leavesTheShopUnchanged();

  it('is answered in the same words and headers for both', async () => {
    const [known, unknown] = await Promise.all([wrong(people[0]!.email), wrong(anAddress())]);

    expectRefusal(known, 400);
    expect(unknown.text).toBe(known.text);
    const comparable = ({ headers }: Answer) => {
      const { date: _date, 'x-request-id': _id, ...rest } = headers;
      return rest;
    };
    expect(comparable(unknown)).toEqual(comparable(known));
  });

  it('takes the same time for both', async () => {
    const known: number[] = [];
    const unknown: number[] = [];
    // In turns, so that whatever else the machine does at the time slows both.
    for (const { email } of people) {
      known.push(await timed(email));
      unknown.push(await timed(anAddress()));
    }

    expect(median(unknown)).toBeGreaterThan(median(known) * QUICKER);
    expect(median(known)).toBeGreaterThan(median(unknown) * QUICKER);
  });

  it('is answered by a sign-up, which must say so: the address and the field, nothing else', async () => {
    const { email } = people[0]!;
    const answer = await ask(undefined, 'POST', '/api/users/signup', {
      email: email.toUpperCase(),
      password: 'abcd',
    });
    expectRefusal(answer, 400, 'email');
  });
});

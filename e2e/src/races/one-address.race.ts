import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { jsonOf } from '../support/http';
import { shop } from '../support/running-shop';
import { ask } from '../support/shop-api';
import { tally, together } from './support/rounds';

describe('one address that signs up twenty times at once', () => {
  it('has one account, and nineteen answers that say so', async () => {
    const address = `${randomUUID()}@example.com`;

    const answers = await together(20, (turn) => {
      const email = turn % 2 ? address : address.toUpperCase();
      return ask(undefined, 'POST', '/api/users/signup', { email, password: `password ${turn}` });
    });

    expect(tally(answers)).toEqual({ 201: 1, 400: 19 });
    for (const answer of answers.filter(({ status }) => status === 400)) {
      expect(jsonOf(answer)).toEqual({ errors: [{ message: 'Email already in use', field: 'email' }] });
    }
    const mongo = new MongoClient(shop.mongo);
    expect(await mongo.db('auth').collection('users').countDocuments({ email: address })).toBe(1);
    await mongo.close();
  });
});

import { Subjects } from '@ticket-store/common';
import { anId, aUser, eventOf, sessionOf, useDatabase } from '@ticket-store/common/testing';
import request from 'supertest';
import { app } from '../app';
import { revokedSessions } from '../revoked-sessions';

useDatabase();

const path = '/api/tickets/mine';
const revokedAt = Date.now();
const user = aUser();
const gone = aUser();

/** Has this process hear of an event. */
function hear(subject: Subjects, data: object) {
  const event = eventOf(subject, data as never);
  const hears = revokedSessions.followers.find((each) => each.subject === subject)!;
  hears.hear(data as never, { event, position: 1 });
}
beforeAll(() => {
  hear(Subjects.SessionRevoked, { userId: user.id, revokedAt: new Date(revokedAt).toISOString() });
  hear(Subjects.UserDeleted, { id: gone.id });
});

it.each([
  ['of a user who signed out everywhere after it began', user, revokedAt, 401],
  ['that the user began a millisecond later', user, revokedAt + 1, 200],
  ['of an account that is gone', gone, revokedAt + 1, 401],
  ['of somebody else', { ...user, id: anId() }, revokedAt, 200],
])('answers a session %s: %j', async (_which, whose, issuedAt, status) => {
  await request(app)
    .get(path)
    .set('Cookie', sessionOf(whose, undefined, issuedAt))
    .expect(status);
});

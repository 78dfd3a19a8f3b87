import { asUser, endedSessions, useDatabase } from '@ticket-store/common/testing';
import { app } from '../app';
import { revokedSessions } from '../revoked-sessions';

useDatabase();

it.each(endedSessions(revokedSessions))('answers a session %s', async (_which, cookie, isOver) => {
  await asUser(app)
    .get('/api/tickets/mine')
    .set('Cookie', cookie)
    .expect(isOver ? 401 : 200);
});

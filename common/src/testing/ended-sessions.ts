import { type RevokedSessions } from '../auth/revoked-sessions';
import { type EventData, Subjects } from '../events';
import { anId, eventOf } from './events';
import { aUser, sessionOf } from './session';

/**
 * Has a process hear that one user has signed out everywhere, and that another's account is gone.
 * @returns sessions to try, each in words, as a Cookie header, and whether it is over
 */
export function endedSessions(heardBy: RevokedSessions): [words: string, cookie: string, isOver: boolean][] {
  const revokedAt = Date.now();
  const [user, gone] = [aUser(), aUser()];
  const hear = <S extends Subjects>(subject: S, data: EventData<S>) =>
    heardBy.followers
      .find((each) => each.subject === subject)!
      .hear(data, { event: eventOf(subject, data), position: 1 });
  hear(Subjects.SessionRevoked, { userId: user.id, revokedAt: new Date(revokedAt).toISOString() });
  hear(Subjects.UserDeleted, { id: gone.id });
  const since = (who: typeof user, issuedAt: number) => sessionOf(who, undefined, issuedAt);
  return [
    ['of a user who signed out everywhere after it began', since(user, revokedAt), true],
    ['that the user began a millisecond later', since(user, revokedAt + 1), false],
    ['of an account that is gone', since(gone, revokedAt + 1), true],
    ['of somebody else', since({ ...user, id: anId() }, revokedAt), false],
  ];
}

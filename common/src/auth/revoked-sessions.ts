import { type EventData, Subjects } from '../events';
import { type Follower, follower } from '../messaging/follower';
import { type Session, SESSION_SECONDS } from './session-token';

/** A revocation is of use for as long as a session that it ends would have lasted, and a little for clocks that differ. */
const KEPT_MS = (SESSION_SECONDS + 60 * 60) * 1000;
const PRUNE_EVERY_MS = 60 * 60 * 1000;

interface Revocation {
  /** Sessions that began then or earlier are over. */
  until: number;
  /** When the last such session would have expired by itself. */
  forgetAt: number;
}

/**
 * The sessions that were ended before their time, as far as this process has heard. It lives in memory and is filled
 * again from the broker's log when the process starts, so a request costs one look into a map.
 */
export class RevokedSessions {
  private readonly revocations = new Map<string, Revocation>();
  private pruneAt = 0;

  /** What the process has to follow for it. */
  readonly followers: Follower[] = [
    follower(Subjects.SessionRevoked, (revocation) => this.revoke(revocation), { since: SESSION_SECONDS }),
    follower(Subjects.UserDeleted, ({ id }, { event }) => this.endAll(id, Date.parse(event.time)), {
      since: SESSION_SECONDS,
    }),
  ];

  /** @param now tells the time in milliseconds; the clock's when left out */
  constructor(private readonly now: () => number = Date.now) {}

  /** Whether this session was ended. */
  readonly has = ({ id, issuedAt }: Session): boolean => {
    const revocation = this.revocations.get(id);
    return revocation !== undefined && issuedAt <= revocation.until;
  };

  /** For how many users it keeps a revocation. */
  get size(): number {
    return this.revocations.size;
  }

  private revoke({ userId, revokedAt }: EventData<Subjects.SessionRevoked>) {
    const until = Date.parse(revokedAt);
    this.note(userId, { until, forgetAt: until + KEPT_MS });
  }

  /** The sessions of an account that is gone are over whenever they began. */
  private endAll(userId: string, deletedAt: number) {
    this.note(userId, { until: Infinity, forgetAt: deletedAt + KEPT_MS });
  }

  /** Events may come twice, and in any order: the latest of each counts. */
  private note(userId: string, { until, forgetAt }: Revocation) {
    this.prune();
    if (forgetAt <= this.now()) return;
    const before = this.revocations.get(userId);
    this.revocations.set(userId, {
      until: Math.max(until, before?.until ?? 0),
      forgetAt: Math.max(forgetAt, before?.forgetAt ?? 0),
    });
  }

  private prune() {
    const now = this.now();
    if (now < this.pruneAt) return;
    this.pruneAt = now + PRUNE_EVERY_MS;
    for (const [userId, { forgetAt }] of this.revocations) {
      if (forgetAt <= now) this.revocations.delete(userId);
    }
  }
}

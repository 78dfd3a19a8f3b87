import { RevokedSessions } from '@ticket-store/common';

/** The sessions that their users, or the end of an account, have ended before their time. */
export const revokedSessions = new RevokedSessions();

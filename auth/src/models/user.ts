import {
  BadRequestError,
  foundFor,
  inBatches,
  isDuplicateKey,
  NotAuthorizedError,
  outbox,
  type Recording,
  type RecordingMethods,
  retryLostRace,
  type Session,
  shownAs,
  Subjects,
} from '@ticket-store/common';
import { type HydratedDocument, isValidObjectId, model, type Model, Schema, trusted } from 'mongoose';
import { type Language } from '../languages';
import { hashPassword, isPassword } from './password';

interface UserFields extends Recording {
  /** Of a deleted account it is a word that is no address, so that the address is free again. */
  email: string;
  passwordHash?: string | undefined;
  /** The language of the pages, where the user has chosen one. */
  language?: Language | null | undefined;
  /** Sessions that began then or earlier are over. */
  sessionsRevokedAt?: Date | undefined;
  deletedAt?: Date | undefined;
  createdAt: Date;
  updatedAt: Date;
}

interface UserMethods extends RecordingMethods {
  /** Ends all sessions there are, among them the one that asks for it. */
  revokeSessions(session: Session): void;
  /** Forgets everything about the user but that there was one: events and orders go on naming the id. */
  erase(): void;
}

export type UserDocument = HydratedDocument<UserFields, UserMethods>;
type UserModel = Model<UserFields, object, UserMethods>;

const userSchema = new Schema<UserFields, UserModel, UserMethods>(
  {
    email: { type: String, required: true, lowercase: true, trim: true },
    passwordHash: String,
    language: String,
    sessionsRevokedAt: Date,
    deletedAt: Date,
  },
  { timestamps: true },
);
userSchema.plugin(outbox, { replicated: false });
userSchema.plugin(shownAs, { shape: ({ _id, email }: UserDocument) => ({ id: String(_id), email }) });
userSchema.index({ email: 1 }, { unique: true });

userSchema.methods.revokeSessions = function ({ issuedAt }) {
  // Later than anything that came before, also where the clock of another replica is ahead of ours.
  const earliest = Number(this.sessionsRevokedAt ?? 0) + 1;
  const revokedAt = new Date(Math.max(Date.now(), issuedAt, earliest));
  this.sessionsRevokedAt = revokedAt;
  this.record(Subjects.SessionRevoked, { userId: this.id as string, revokedAt: revokedAt.toISOString() });
};

userSchema.methods.erase = function () {
  const id = this.id as string;
  this.set({
    email: `deleted:${id}`,
    passwordHash: undefined,
    language: undefined,
    deletedAt: new Date(),
  });
  this.record(Subjects.UserDeleted, { id });
};

export const User = model<UserFields, UserModel>('User', userSchema);

/** Makes an account. @throws BadRequestError when the address has one already, in whatever case it is written */
export async function register(email: string, password: string, language?: Language): Promise<UserDocument> {
  const passwordHash = await hashPassword(password);
  try {
    return await User.create({ email, passwordHash, ...(language && { language }) });
  } catch (error) {
    if (isDuplicateKey(error)) throw new BadRequestError('Email already in use', 'email');
    throw error;
  }
}

/** The user with this address and password, or undefined; it takes as long whether or not the address has an account. */
export async function authenticate(email: string, password: string): Promise<UserDocument | undefined> {
  const user = await User.findOne({ email: email.toLowerCase() });
  const matches = await isPassword(password, user?.passwordHash);
  return user && matches ? user : undefined;
}

const isOver = (
  { sessionsRevokedAt, deletedAt }: Pick<UserFields, 'sessionsRevokedAt' | 'deletedAt'>,
  { issuedAt }: Session,
) => deletedAt !== undefined || issuedAt <= Number(sessionsRevokedAt ?? 0);

async function findEnds(ids: readonly string[]) {
  const filter = { _id: trusted({ $in: [...new Set(ids)] }) };
  const users = await User.find(filter, { sessionsRevokedAt: 1, deletedAt: 1 }).lean();
  return foundFor(ids, users, ({ _id }) => String(_id));
}

/** Every page asks whether its reader's session is over: those who ask at a time share one look. */
const endOf = inBatches(findEnds);

/** Whether a session was ended before its time. Other services hear of that; here the account itself says so, at once. */
export async function hasEnded(session: Session): Promise<boolean> {
  if (!isValidObjectId(session.id)) return false;
  const user = await endOf(session.id);
  return user !== undefined && isOver(user, session);
}

/** The signed-in user's account. @throws NotAuthorizedError when it is gone, or the session was ended */
export async function accountOf(session: Session): Promise<UserDocument> {
  const user = isValidObjectId(session.id) ? await User.findById(session.id) : null;
  if (!user || isOver(user, session)) throw new NotAuthorizedError();
  return user;
}

/**
 * Changes the signed-in user's account, and looks again where another change came first.
 * @throws NotAuthorizedError when it is gone, or the session was ended
 */
export function changeAccount(
  session: Session,
  change: (user: UserDocument) => void | Promise<void>,
): Promise<UserDocument> {
  return retryLostRace(async () => {
    const user = await accountOf(session);
    await change(user);
    return user.save();
  });
}

/** Replaces the user's password, which ends all sessions. The save is the caller's. */
export async function setPassword(user: UserDocument, password: string, session: Session): Promise<void> {
  user.passwordHash = await hashPassword(password);
  user.revokeSessions(session);
}

import { BadRequestError, isDuplicateKey, NotAuthorizedError } from '@ticket-store/common';
import { type HydratedDocument, model, Schema } from 'mongoose';
import { type Language } from '../languages';
import { hashPassword, isPassword } from './password';

interface UserFields {
  email: string;
  passwordHash: string;
  /** The language of the pages, where the user has chosen one. */
  language?: Language | null | undefined;
  createdAt: Date;
}

export type UserDocument = HydratedDocument<UserFields>;

const userSchema = new Schema<UserFields>(
  {
    email: { type: String, required: true, lowercase: true, trim: true },
    passwordHash: { type: String, required: true },
    language: String,
  },
  { timestamps: true, toJSON: { transform: (_document, { _id, email }) => ({ id: String(_id), email }) } },
);
userSchema.index({ email: 1 }, { unique: true });

export const User = model('User', userSchema);

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

/** The signed-in user's account. @throws NotAuthorizedError when it is gone */
export async function accountOf({ id }: { id: string }): Promise<UserDocument> {
  const user = await User.findById(id);
  if (!user) throw new NotAuthorizedError();
  return user;
}

/** Replaces the user's password. */
export async function setPassword(user: UserDocument, password: string): Promise<void> {
  user.passwordHash = await hashPassword(password);
  await user.save();
}

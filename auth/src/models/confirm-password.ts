import { BadRequestError, type Session } from '@ticket-store/common';
import { forgetAttempts, noteAttempt } from '../signin-throttle';
import { isPassword } from './password';
import { changeAccount, type UserDocument, accountOf } from './user';

/** A password somebody gave once more, and what to say where it is not the account's. */
interface Confirmation {
  password: string;
  field: string;
  refusal: string;
}

/**
 * Changes the signed-in user's account for somebody who knows its password. Guesses count like those at sign-in.
 * @throws BadRequestError at the field when the password is another one
 * @throws TooManyRequestsError after too many guesses
 * @throws NotAuthorizedError when the account is gone, or the session was ended
 */
export async function changeConfirmed(
  session: Session,
  { password, field, refusal }: Confirmation,
  change: (user: UserDocument) => void | Promise<void>,
): Promise<UserDocument> {
  const { email } = await accountOf(session);
  await noteAttempt(email);
  const changed = await changeAccount(session, async (user) => {
    if (!(await isPassword(password, user.passwordHash))) throw new BadRequestError(refusal, field);
    await change(user);
  });
  await forgetAttempts(email);
  return changed;
}

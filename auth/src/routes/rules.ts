import { body } from 'express-validator';

// RFC 5321, section 4.5.3.1: an address has at most 254 characters. The short minimum is what existing clients rely on.
const PASSWORD = { min: 4, max: 128 };

/** An e-mail address; surrounding white space is cut off. */
export const anEmail = () =>
  body('email', 'Email must be valid').isString().bail().trim().isLength({ max: 254 }).isEmail();

/** A password somebody chooses. */
export const aNewPassword = (field: string) =>
  body(field, `Password must be between ${PASSWORD.min} and ${PASSWORD.max} characters`)
    .isString()
    .bail()
    .trim()
    .isLength(PASSWORD);

/** A password somebody chose before. */
export const aPassword = (field: string) =>
  body(field, 'You must supply a password').isString().bail().trim().isLength({ min: 1, max: PASSWORD.max });

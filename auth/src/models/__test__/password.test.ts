import * as argon2 from '@node-rs/argon2';
import { hashPassword, isPassword } from '../password';

// The real library, with its calls counted.
jest.mock<typeof argon2>('@node-rs/argon2', () => {
  const real = jest.requireActual<typeof argon2>('@node-rs/argon2');
  return { ...real, verify: jest.fn(real.verify) };
});

it('knows a password by its hash', async () => {
  const hashed = await hashPassword('correct horse');
  expect(await isPassword('correct horse', hashed)).toBe(true);
  expect(await isPassword('wrong horse', hashed)).toBe(false);
});

it('hashes the same password differently each time', async () => {
  expect(await hashPassword('correct horse')).not.toBe(await hashPassword('correct horse'));
});

it('hashes with the strength that OWASP asks for', async () => {
  expect(await hashPassword('correct horse')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

it('has no password without a hash, not even the one it compares with', async () => {
  expect(await isPassword('the password of an account that does not exist', undefined)).toBe(false);
});

it('works as hard for an account that does not exist', async () => {
  const verify = jest.mocked(argon2.verify);
  verify.mockClear();
  await isPassword('correct horse', undefined);
  expect(verify).toHaveBeenCalledTimes(1);
  expect(verify.mock.calls[0]![0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

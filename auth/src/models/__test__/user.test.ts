import { useDatabase } from '@ticket-store/common/testing';
import { authenticate, register, setPassword, User } from '../user';

useDatabase();

it('shows nobody the hash', async () => {
  const user = await register('somebody@example.com', 'correct horse');
  expect(JSON.parse(JSON.stringify(user))).toEqual({ id: user.id, email: 'somebody@example.com' });
});

it('has one account an address, by an index', async () => {
  await User.collection.insertOne({ email: 'somebody@example.com', passwordHash: 'x' });
  const again = User.collection.insertOne({ email: 'somebody@example.com', passwordHash: 'y' });
  await expect(again).rejects.toThrow(/duplicate key/);
});

it('finds a user by address and password, and by nothing less', async () => {
  const user = await register('Somebody@example.com', 'correct horse');
  expect((await authenticate('somebody@Example.com', 'correct horse'))?.id).toBe(user.id);
  expect(await authenticate('somebody@example.com', 'wrong horse')).toBeUndefined();
  expect(await authenticate('somebody.else@example.com', 'correct horse')).toBeUndefined();
});

it('forgets the old password with the new one', async () => {
  const user = await register('somebody@example.com', 'correct horse');
  await setPassword(user, 'battery staple', {
    id: user.id as string,
    email: user.email,
    issuedAt: Date.now(),
  });
  await user.save();
  expect(await authenticate('somebody@example.com', 'correct horse')).toBeUndefined();
  expect((await authenticate('somebody@example.com', 'battery staple'))?.id).toBe(user.id);
});

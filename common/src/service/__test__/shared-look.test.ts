import { sharedLook } from '../shared-look';
import { settled } from './settled';

/** A store that answers each look with its number, when the test says so. */
function aStore() {
  const looks: { question: { q: string }; end: () => void }[] = [];
  const look = sharedLook(
    (question: { q: string }) =>
      new Promise<{ number: number }>((resolve) => {
        const number = looks.length;
        looks.push({ question, end: () => resolve({ number }) });
      }),
  );
  return { looks, look };
}

it('looks once for all who ask for the same during another look', async () => {
  const { looks, look } = aStore();
  const first = look({ q: 'jazz' });
  await settled();
  const others = [look({ q: 'jazz' }), look({ q: 'jazz' })];
  await settled();
  expect(looks).toHaveLength(1);
  looks[0]!.end();
  await first;
  await settled();
  expect(looks).toHaveLength(2);
  looks[1]!.end();
  expect(await Promise.all(others)).toEqual([{ number: 1 }, { number: 1 }]);
});

it('lets nobody wait for what somebody else asked', async () => {
  const { looks, look } = aStore();
  void look({ q: 'jazz' });
  void look({ q: 'opera' });
  await settled();
  expect(looks.map(({ question }) => question.q)).toEqual(['jazz', 'opera']);
  looks.forEach(({ end }) => end());
});

it('remembers nothing', async () => {
  const { looks, look } = aStore();
  for (const turn of [0, 1]) {
    const answer = look({ q: 'jazz' });
    await settled();
    looks[turn]!.end();
    expect(await answer).toEqual({ number: turn });
  }
});

import { BackOff } from '../back-off';

describe('the back-off', () => {
  it('doubles with every quick death, up to ten seconds', () => {
    const backOff = new BackOff();
    const waits = Array.from({ length: 8 }, () => backOff.next(100));
    expect(waits).toEqual([200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]);
  });

  it('begins anew after a long life', () => {
    const backOff = new BackOff();
    backOff.next(100);
    backOff.next(100);
    expect(backOff.next(60_000)).toBe(200);
  });
});

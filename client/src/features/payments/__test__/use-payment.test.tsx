import { act, renderHook } from '@testing-library/react';
import { browserApi } from '@/lib/api/browser';
import { ApiError } from '@/lib/api/errors';
import { usePayment } from '../use-payment';

const declined = new ApiError('rejected', [{ message: 'Your card was declined.' }], 402);

afterEach(() => jest.restoreAllMocks());

it('forgets that the bank refused as soon as the buyer pays again', async () => {
  jest.spyOn(browserApi, 'request').mockRejectedValue(declined);
  const { result } = renderHook(() => usePayment('o1', null, true));
  expect(result.current.refused).toBe(true);

  await act(() => expect(result.current.payWith('pm_1', () => Promise.resolve())).rejects.toBe(declined));

  expect(result.current.refused).toBe(false);
});

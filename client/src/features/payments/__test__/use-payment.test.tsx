import { act, renderHook, waitFor } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { browserApi } from '@/lib/api/browser';
import { ApiError } from '@/lib/api/errors';
import { usePayment } from '../use-payment';

const push = jest.fn();
jest.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));

const German = ({ children }: { children: ReactNode }) => (
  <NextIntlClientProvider locale="de">{children}</NextIntlClientProvider>
);
const start = (refusedByBank = false) =>
  renderHook(() => usePayment('o1', null, refusedByBank), { wrapper: German });

const declined = new ApiError('rejected', [{ message: 'Your card was declined.' }], 402);

afterEach(() => jest.restoreAllMocks());

it('forgets that the bank refused as soon as the buyer pays again', async () => {
  jest.spyOn(browserApi, 'request').mockRejectedValue(declined);
  const { result } = start(true);
  expect(result.current.refused).toBe(true);

  await act(() => expect(result.current.payWith('pm_1', () => Promise.resolve())).rejects.toBe(declined));

  expect(result.current.refused).toBe(false);
});

it('leads a buyer whose session has ended to sign in, and back to the order', async () => {
  const ended = new ApiError('rejected', [{ message: 'Not authorized' }], 401);
  jest.spyOn(browserApi, 'request').mockRejectedValue(ended);
  const { result } = start();

  void result.current.payWith('pm_1', () => Promise.resolve());

  await waitFor(() => expect(push).toHaveBeenCalledWith('/de/auth/signin?next=%2Forders%2Fo1'));
});

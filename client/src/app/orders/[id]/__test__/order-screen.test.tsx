import { screen } from '@testing-library/react';
import type { Order } from '@/features/orders/api/order';
import type { Payment } from '@/features/payments/api/payment';
import { browserApi } from '@/lib/api/browser';
import { FakeEventSource } from '@/testing/event-source';
import { render } from '@/testing/render';
import { OrderScreen } from '../order-screen';

jest.mock('@/features/orders/actions', () => ({ cancelOrder: jest.fn() }));
jest.mock('next/navigation', () => ({ useRouter: () => ({ push: jest.fn() }) }));

const expiresAt = '2048-01-01T00:00:00.000Z';
const order: Order = {
  id: 'o1',
  userId: 'u1',
  status: 'created',
  version: 0,
  expiresAt,
  ticket: { id: 't1', title: 'Swan Lake', price: 88 },
};
const payment = (status: Payment['status']): Payment => ({
  id: 'p1',
  orderId: 'o1',
  amount: 8800,
  currency: 'usd',
  status,
  refund: status === 'refunded' ? { reason: 'requested_by_seller' } : undefined,
});

/** The page as it came; nothing it asks for afterwards is answered. */
function show(how: Partial<Order>, paid: Payment) {
  FakeEventSource.install();
  jest.spyOn(browserApi, 'request').mockReturnValue(new Promise(() => undefined));
  render(
    <OrderScreen
      reading={{ order: { ...order, ...how }, serverNow: Date.now() }}
      payment={paid}
      config={{ mode: 'sandbox', publishableKey: null }}
      timeZone="UTC"
      returned={false}
      refusedByBank={false}
    />,
  );
}

afterEach(() => jest.restoreAllMocks());

it('asks a buyer to pay again whose bank still waits', () => {
  show({}, payment('requires_action'));

  expect(screen.getByText(/Your bank still waits/)).toBeVisible();
});

it('asks nobody to pay again for a reservation that was given back', () => {
  show({ status: 'cancelled', ranOut: false }, payment('requires_action'));

  expect(screen.getByRole('heading', { name: 'You gave the ticket back' })).toBeVisible();
  expect(screen.queryByText(/Your bank still waits/)).not.toBeInTheDocument();
});

it.each(['succeeded', 'refunding', 'refunded'] as const)(
  'does not say that nothing was charged for a reservation that was given back, if its payment is %s',
  (status) => {
    show({ status: 'cancelled', ranOut: false }, payment(status));

    expect(screen.getByText('It is on sale again.')).toBeVisible();
    expect(screen.queryByText(/Nothing was charged/)).not.toBeInTheDocument();
  },
);

it.each(['refunding', 'refunded'] as const)('calls no ticket the buyer’s whose payment is %s', (status) => {
  show({ status: 'complete' }, payment(status));

  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('This purchase was refunded');
  expect(screen.queryByText('Paid')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Print' })).not.toBeInTheDocument();
});

it('keeps the receipt of a refunded purchase, by which a bank finds the money', () => {
  show({ status: 'complete' }, payment('refunded'));

  expect(screen.getByText('p1')).toBeVisible();
});

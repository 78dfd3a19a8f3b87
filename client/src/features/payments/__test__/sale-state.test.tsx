import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { render } from '@/testing/render';
import type { Payment } from '../api/payment';
import { PaymentNews, RefundNews } from '../components/payment-news';
import { SaleState } from '../components/sale-state';

const payment = (status: Payment['status'], reason?: string): Payment => ({
  id: 'p1',
  orderId: 'o1',
  amount: 8800,
  currency: 'usd',
  status,
  refund: reason ? { reason } : undefined,
});
const refund = jest.fn();

it('offers a seller to refund a sale, and says how much', async () => {
  render(<SaleState payment={payment('succeeded')} refund={refund} />);

  await userEvent.click(screen.getByRole('button', { name: 'Refund the buyer' }));
  expect(screen.getByRole('dialog', { name: 'Give $88.00 back?' })).toBeVisible();
});

it.each([
  ['refunding', 'Being refunded'],
  ['refunded', 'Refunded'],
] as const)('offers it no more when a sale is %s', (status, words) => {
  render(<SaleState payment={payment(status)} refund={refund} />);

  expect(screen.getByText(words)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Refund the buyer' })).not.toBeInTheDocument();
});

it('says that a sale is being refunded, and keeps the focus on the page', async () => {
  const page = (status: Payment['status']) => (
    <main id="main" tabIndex={-1}>
      <SaleState payment={payment(status)} refund={refund} />
    </main>
  );
  const { rerender } = render(page('succeeded'));
  await userEvent.click(screen.getByRole('button', { name: 'Refund the buyer' }));

  rerender(page('refunding'));

  expect(screen.getByRole('status')).toHaveTextContent('Being refunded');
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
});

it.each(['requires_action', 'failed'] as const)(
  'tells a buyer whose bank refused that nothing was charged, with a payment that is %s',
  (status) => {
    render(<PaymentNews payment={payment(status)} returned refusedByBank />);

    expect(screen.getByRole('alert')).toHaveTextContent('Your bank did not confirm the payment.');
  },
);

it('says nothing of the bank about a payment that failed in another way', () => {
  render(<PaymentNews payment={payment('failed')} />);

  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it.each(['requires_action', 'pending', 'failed'] as const)(
  'asks nothing more of the buyer of a reservation that is over, with a payment that is %s',
  (status) => {
    const { container } = render(<RefundNews payment={payment(status)} />);

    expect(container).toBeEmptyDOMElement();
  },
);

it.each([
  ['requested_by_seller', /The seller has given your money back/],
  ['order_ended', /came too late for this reservation/],
])('tells the buyer why the money goes back: %s', (reason, words) => {
  render(<RefundNews payment={payment('refunded', reason)} />);

  expect(screen.getByText(words)).toBeVisible();
});

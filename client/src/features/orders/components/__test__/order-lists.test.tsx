import { screen, within } from '@testing-library/react';
import { render } from '@/testing/render';
import type { Order } from '../../api/order';
import { OrderCard } from '../order-card';
import { SalesTable } from '../sales-table';

const order = (id: string, title: string): Order => ({
  id,
  userId: 'u1',
  status: 'complete',
  version: 2,
  expiresAt: '2027-01-01T00:00:00Z',
  ticket: { id: 't1', title, price: 88 },
});

it('marks the refunded ones among the sales, and only those', () => {
  const sales = [order('o1', 'Swan Lake'), order('o2', 'Tosca')];
  const refunds = new Map([
    ['o1', 'none'],
    ['o2', 'refunded'],
  ] as const);
  render(<SalesTable sales={sales} refunds={refunds} timeZone="UTC" />);

  const row = (title: RegExp) => within(screen.getByRole('row', { name: title }));
  expect(row(/Tosca/).getByText('Refunded')).toBeVisible();
  expect(row(/Swan Lake/).queryByText('Refunded')).not.toBeInTheDocument();
});

it('does not call an order paid whose money went back', () => {
  render(<OrderCard order={order('o1', 'Tosca')} refund="refunded" timeZone="UTC" />);

  expect(screen.getByText('Refunded')).toBeVisible();
  expect(screen.queryByText('Paid')).not.toBeInTheDocument();
});

it('calls an order paid of whose money nothing is known', () => {
  render(<OrderCard order={order('o1', 'Tosca')} timeZone="UTC" />);

  expect(screen.getByText('Paid')).toBeVisible();
});

it('says how long a ticket is still held that waits for its payment', () => {
  const expiresAt = new Date(Date.now() + 5 * 60_000 - 1_000).toISOString();
  render(<OrderCard order={{ ...order('o1', 'Tosca'), status: 'created', expiresAt }} timeZone="UTC" />);

  expect(screen.getByText('5 minutes left')).toBeVisible();
});

it('counts down nothing for an order that is paid', () => {
  render(<OrderCard order={order('o1', 'Tosca')} timeZone="UTC" />);

  expect(screen.queryByText(/left|about to end/)).not.toBeInTheDocument();
});

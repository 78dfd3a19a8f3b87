import { screen } from '@testing-library/react';
import type { Ticket } from '@/features/tickets/api/ticket';
import { render } from '@/testing/render';
import { TicketActions } from '../ticket-actions';

jest.mock('@/features/auth/session', () => ({ visitor: () => ({ id: 'seller' }) }));
jest.mock('@/features/orders/actions', () => ({ reserve: jest.fn() }));
jest.mock('@/features/orders/queries', () => ({ ownOrder: jest.fn() }));
jest.mock('@/features/tickets/actions', () => ({ relistTicket: jest.fn(), withdrawTicket: jest.fn() }));
jest.mock('next-intl/server', () => ({ getTranslations: () => (key: string) => key }));

const show = async (how: Partial<Ticket>) =>
  render(
    await TicketActions({
      ticket: {
        id: 't1',
        title: 'Swan Lake',
        price: 88,
        userId: 'seller',
        version: 0,
        status: 'sold',
        ...how,
      },
    }),
  );

it('lets a seller list a withdrawn ticket again', async () => {
  await show({ status: 'withdrawn' });

  expect(screen.getByRole('button', { name: 'List again Swan Lake' })).toBeVisible();
});

it.each(['withdrawn', 'reserved'] as const)('leads from a %s ticket to one’s listings', async (status) => {
  await show({ status, orderId: 'o1' });

  expect(screen.getByRole('link', { name: 'To my listings' })).toHaveAttribute('href', '/tickets/mine');
});

it('leads from a sold ticket to its sale', async () => {
  await show({ status: 'sold', orderId: 'o1' });

  expect(screen.getByRole('link', { name: 'See the sale' })).toHaveAttribute('href', '/sales/o1');
});

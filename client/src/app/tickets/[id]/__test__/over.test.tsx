import { screen } from '@testing-library/react';
import type { Ticket } from '@/features/tickets/api/ticket';
import { render } from '@/testing/render';
import { Offer } from '../offer';
import { TicketActions } from '../ticket-actions';

let visitorId: string | undefined;
jest.mock('@/config/env', () => ({ env: { SITE_URL: 'http://shop.test' } }));
jest.mock('@/features/auth/session', () => ({ visitor: () => visitorId && { id: visitorId } }));
jest.mock('@/features/orders/actions', () => ({ reserve: jest.fn() }));
jest.mock('@/features/orders/queries', () => ({ ownOrder: jest.fn() }));
jest.mock('@/features/tickets/actions', () => ({ relistTicket: jest.fn(), withdrawTicket: jest.fn() }));
jest.mock('next-intl/server', () => ({ getTranslations: () => (key: string) => key }));

const ticket = (startsAt: string): Ticket => ({
  id: 't1',
  title: 'Swan Lake',
  price: 88,
  userId: 'seller',
  version: 0,
  status: 'available',
  startsAt,
});
const begun = ticket('2020-05-02T18:00:00Z');
const ahead = ticket('2048-05-02T18:00:00Z');

it.each([undefined, 'buyer'])('offers no ticket to %p whose event has begun', async (who) => {
  visitorId = who;
  render(await TicketActions({ ticket: begun }));

  expect(screen.getByText('taken.over')).toBeVisible();
  expect(screen.getByRole('link', { name: 'See other tickets' })).toBeVisible();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

it('tells its seller why nobody reserves it', async () => {
  visitorId = 'seller';
  render(await TicketActions({ ticket: begun }));

  expect(screen.getByText(/The event has begun/)).toBeVisible();
});

it('offers a ticket whose event is ahead', async () => {
  visitorId = 'buyer';
  render(await TicketActions({ ticket: ahead }));

  expect(screen.getByRole('button', { name: 'Reserve this ticket' })).toBeVisible();
});

it.each([
  [begun, 'OutOfStock'],
  [ahead, 'InStock'],
])('tells search engines whether a ticket can be had', (offered, availability) => {
  const { container } = render(<Offer ticket={offered} />);

  expect(container.textContent).toContain(`"https://schema.org/${availability}"`);
});

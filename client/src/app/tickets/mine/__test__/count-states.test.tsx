import { screen } from '@testing-library/react';
import { useTranslations } from 'next-intl';
import type { Ticket } from '@/features/tickets/api/ticket';
import { render } from '@/testing/render';
import { countStates } from '../count-states';

const ticket = (status: Ticket['status'], startsAt?: string): Ticket => ({
  id: 't1',
  title: 'Swan Lake',
  price: 88,
  userId: 'u1',
  version: 0,
  status,
  startsAt,
});

function Summary({ tickets }: { tickets: Ticket[] }) {
  return <p>{useTranslations('mine')('summary', countStates(tickets))}</p>;
}

it('counts no listing as on sale whose event has begun', () => {
  render(<Summary tickets={[ticket('available'), ticket('available', '2020-05-02T18:00:00Z')]} />);

  expect(screen.getByText('1 on sale, 1 over, 0 reserved, 0 sold, 0 withdrawn.')).toBeVisible();
});

it('says nothing of what is over when nothing is', () => {
  render(<Summary tickets={[ticket('available'), ticket('sold')]} />);

  expect(screen.getByText('1 on sale, 0 reserved, 1 sold, 0 withdrawn.')).toBeVisible();
});

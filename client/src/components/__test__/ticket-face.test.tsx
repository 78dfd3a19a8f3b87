import { screen } from '@testing-library/react';
import { render } from '@/testing/render';
import { TicketFace } from '../ticket-face';

const startsAt = '2026-12-05T19:00:00Z';

it.each([
  ['en', 'Europe/Berlin', /^Sat, Dec 5, 2026 · 8:00\sPM GMT\+1$/],
  ['de', 'Europe/Berlin', /^Sa., 5. Dez. 2026 · 20:00 MEZ$/],
  ['en', 'UTC', /^Sat, Dec 5, 2026 · 7:00\sPM UTC$/],
] as const)('says in %s on which clock the event begins, that of %s', (language, timeZone, when) => {
  render(<TicketFace title="Tosca" startsAt={startsAt} timeZone={timeZone} />, language);
  expect(screen.getByRole('time')).toHaveTextContent(when);
});

it('says of an event without a date that it has none, and names no time zone', () => {
  const { container } = render(<TicketFace title="Tosca" timeZone="Europe/Berlin" />);
  expect(container).toHaveTextContent(/^Date not givenTosca$/);
});

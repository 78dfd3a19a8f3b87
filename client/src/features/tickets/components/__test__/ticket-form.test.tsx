import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { render } from '@/testing/render';
import { ApiError } from '@/lib/api/errors';
import { submit, type FormAction } from '@/lib/form-state';
import { TicketForm } from '../ticket-form';

const refused: FormAction = (previous, form) =>
  submit(previous, form, () =>
    Promise.reject(
      new ApiError('rejected', [
        { message: 'Price must be between 0.50 and 999,999.99 dollars', field: 'price' },
        { message: 'Cannot edit a reserved ticket' },
      ]),
    ),
  );

it('shows a refused price beside its field, the rest above, and keeps what was typed', async () => {
  render(<TicketForm action={refused} timeZone="UTC" />);
  await userEvent.type(screen.getByLabelText(/What is the ticket for/), 'Swan Lake');
  await userEvent.click(screen.getByRole('button', { name: 'List this ticket' }));
  await waitFor(() => expect(screen.getByLabelText('Price in US dollars')).toHaveFocus());
  expect(screen.getByLabelText('Price in US dollars')).toHaveAccessibleDescription(/^Price must be between/);
  expect(screen.getByRole('alert')).toHaveTextContent('Cannot edit a reserved ticket');
  expect(screen.getByLabelText(/What is the ticket for/)).toHaveValue('Swan Lake');
});

it('shows the ticket as buyers will see it while it is typed', async () => {
  render(<TicketForm action={refused} timeZone="UTC" />);
  await userEvent.type(screen.getByLabelText(/What is the ticket for/), 'Swan Lake');
  await userEvent.type(screen.getByLabelText('Price in US dollars'), '88');
  const preview = screen.getByRole('complementary', { name: 'Preview' });
  expect(preview).toHaveTextContent('Swan Lake');
  expect(preview).toHaveTextContent('$88.00');
});

it.each([
  ['en', '1,250', '$1,250.00'],
  ['de', '1.250', '1.250,00\u00a0$'],
  ['de', '12,50', '12,50\u00a0$'],
] as const)('shows in %s the price at which %s will be on sale', async (language, typed, price) => {
  const { container } = render(<TicketForm action={refused} timeZone="UTC" />, language);
  await userEvent.type(container.querySelector('[name=price]')!, typed);
  expect(screen.getByRole('complementary').textContent).toContain(price);
});

it('shows no date in place of one whose year is not read yet', () => {
  render(<TicketForm action={refused} timeZone="UTC" />);
  const when = screen.getByLabelText(/Date and time/);
  fireEvent.input(when, { target: { value: '20277-05-02T20:00' } });
  expect(screen.getByRole('complementary', { name: 'Preview' })).toHaveTextContent('Date not given');
});

it('begins with the ticket that is to be edited', () => {
  const ticket = {
    id: '1',
    title: 'Swan Lake',
    price: 9.5,
    userId: 'u',
    version: 0,
    status: 'available' as const,
    startsAt: '2027-01-01T19:00:00Z',
  };
  render(<TicketForm action={refused} timeZone="Europe/Berlin" ticket={ticket} />);
  expect(screen.getByLabelText('Price in US dollars')).toHaveValue('9.50');
  expect(screen.getByLabelText(/Date and time/)).toHaveValue('2027-01-01T20:00');
});

it.each([
  ['en', 'In your time zone, Europe/Berlin.'],
  ['de', 'In deiner Zeitzone, Europe/Berlin.'],
] as const)('says in %s in which time zone the date will be read', (language, hint) => {
  render(<TicketForm action={refused} timeZone="Europe/Berlin" />, language);
  expect(screen.getByLabelText(/Date and time|Datum und Uhrzeit/)).toHaveAccessibleDescription(hint);
});

it.each([
  ['en', '2026-07-05T20:00', 'In your time zone, Europe/Berlin (GMT+2).'],
  ['de', '2026-07-05T20:00', 'In deiner Zeitzone, Europe/Berlin (MESZ).'],
  ['de', '2026-12-05T20:00', 'In deiner Zeitzone, Europe/Berlin (MEZ).'],
] as const)('says in %s what the time zone is called at %s once that is typed', (language, typed, hint) => {
  render(<TicketForm action={refused} timeZone="Europe/Berlin" />, language);
  const when = screen.getByLabelText(/Date and time|Datum und Uhrzeit/);
  fireEvent.input(when, { target: { value: typed } });
  expect(when).toHaveAccessibleDescription(hint);
});

it('names UTC once, where the time zone of the seller is not known', () => {
  render(<TicketForm action={refused} timeZone="UTC" />);
  const when = screen.getByLabelText(/Date and time/);
  fireEvent.input(when, { target: { value: '2026-07-05T20:00' } });
  expect(when).toHaveAccessibleDescription('In UTC.');
});

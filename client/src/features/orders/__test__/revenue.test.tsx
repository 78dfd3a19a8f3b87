import { screen, within } from '@testing-library/react';
import { render } from '@/testing/render';
import type { Order } from '../api/order';
import { RevenueChart } from '../components/revenue-chart';
import { revenueOver } from '../revenue';

const sale = (createdAt: string, price: number): Order => ({
  id: createdAt,
  userId: 'u1',
  status: 'complete',
  version: 2,
  expiresAt: createdAt,
  createdAt,
  ticket: { id: 't1', title: 'Swan Lake', price },
});

it('adds up by the day, exactly, and leaves no day out', () => {
  const sales = [
    sale('2026-05-03T10:00:00Z', 0.1),
    sale('2026-05-03T11:00:00Z', 0.2),
    sale('2026-05-01T10:00:00Z', 5),
  ];
  expect(revenueOver(sales, 'UTC')).toEqual([
    { period: '2026-05-01', revenue: 5, tickets: 1 },
    { period: '2026-05-02', revenue: 0, tickets: 0 },
    { period: '2026-05-03', revenue: 0.3, tickets: 2 },
  ]);
});

it('reads days on the clock of the seller', () => {
  const [step] = revenueOver([sale('2026-05-01T23:30:00Z', 5)], 'Europe/Berlin');
  expect(step?.period).toBe('2026-05-02');
});

it('adds up by the month over a longer time, the last twelve at most', () => {
  const steps = revenueOver([sale('2025-01-15T10:00:00Z', 5), sale('2026-03-15T10:00:00Z', 7)], 'UTC');
  expect(steps).toHaveLength(12);
  expect(steps[0]?.period).toBe('2025-04');
  expect(steps.at(-1)).toEqual({ period: '2026-03', revenue: 7, tickets: 1 });
});

it('has nothing to show for sales without a date', () => {
  expect(revenueOver([{ ...sale('2026-05-01T10:00:00Z', 5), createdAt: undefined }], 'UTC')).toEqual([]);
});

const steps = revenueOver([sale('2026-05-01T10:00:00Z', 5), sale('2026-05-03T10:00:00Z', 88)], 'UTC');

it('says in words what the bars show, with the numbers in a table', () => {
  render(<RevenueChart steps={steps} />);
  const chart = screen.getByRole('img', { name: /^Earnings over time/ });
  expect(chart).toHaveTextContent('The most was earned in May 3, 2026: $88.00.');
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual([
    'WhenTicketsEarned',
    'May 3, 20261$88.00',
    'May 1, 20261$5.00',
  ]);
});

it('draws a bar for each step, as high as what was earned', () => {
  const { container } = render(<RevenueChart steps={steps} />);
  const heights = [...container.querySelectorAll('rect')].map((bar) => Number(bar.getAttribute('height')));
  expect(heights[2]).toBeGreaterThan(heights[0]! * 10);
  expect(heights[1]).toBe(0);
});

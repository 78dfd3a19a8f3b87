import type { Ticket } from '@/features/tickets/api/ticket';
import { isOver } from '@/features/tickets/over';

/** How many of one's listings are in each state, as a seller reads them: what nobody can reserve is not on sale. */
export function countStates(tickets: Ticket[]) {
  const counts = { available: 0, reserved: 0, sold: 0, withdrawn: 0, over: 0 };
  for (const ticket of tickets) counts[isOver(ticket) ? 'over' : ticket.status] += 1;
  return counts;
}

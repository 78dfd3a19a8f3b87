import { env } from '@/config/env';
import { paths } from '@/config/paths';
import type { Ticket } from '@/features/tickets/api/ticket';
import { isOver } from '@/features/tickets/over';
import type { TicketStatus } from '@/features/tickets/statuses';

const availability: Record<TicketStatus, string> = {
  available: 'https://schema.org/InStock',
  reserved: 'https://schema.org/LimitedAvailability',
  sold: 'https://schema.org/SoldOut',
  withdrawn: 'https://schema.org/Discontinued',
};

/** The ticket for search engines (schema.org). It is data: no browser runs it. */
export function Offer({ ticket }: { ticket: Ticket }) {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Offer',
    url: new URL(paths.ticket(ticket.id), env.SITE_URL).href,
    price: ticket.price.toFixed(2),
    priceCurrency: 'USD',
    availability: isOver(ticket) ? 'https://schema.org/OutOfStock' : availability[ticket.status],
    itemOffered: {
      '@type': ticket.startsAt ? 'Event' : 'Product',
      name: ticket.title,
      description: ticket.description ?? undefined,
      startDate: ticket.startsAt ?? undefined,
      location: ticket.venue ? { '@type': 'Place', name: ticket.venue } : undefined,
    },
  };
  // A title may hold anything, also the end of a script.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

export const ticketStatuses = ['available', 'reserved', 'sold', 'withdrawn'] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

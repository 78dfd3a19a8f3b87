import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { hasStatus } from '@/lib/api/errors';
import { serverApi } from '@/lib/api/server';
import { isId } from '@/lib/is-id';
import { fetchTicket } from './api/get-ticket';

/** A ticket for the page being answered; one that does not exist is answered with the not-found page. */
export const ticketReading = cache(async (id: string) => {
  if (!isId(id)) notFound();
  try {
    return await fetchTicket(await serverApi(), id);
  } catch (error) {
    if (hasStatus(error, 404)) notFound();
    throw error;
  }
});

/** The same, where nothing follows the ticket any further. */
export const ticketOrNotFound = async (id: string) => (await ticketReading(id)).ticket;

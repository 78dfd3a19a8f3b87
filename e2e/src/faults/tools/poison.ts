import { Subjects } from '@ticket-store/common';
import { eventOf, ticketData } from '@ticket-store/common/testing';

/** A message that nobody can read. */
export const UNREADABLE = '{"specversion":';

/** A ticket without a title is within the contract, and no replica can hold it: its handler throws every time. */
export const indigestible = () => JSON.stringify(eventOf(Subjects.TicketCreated, ticketData({ title: '' })));

/** Whether a message is one of these. */
export const isPoison = (body: string) => body === UNREADABLE || body.includes('"title":""');

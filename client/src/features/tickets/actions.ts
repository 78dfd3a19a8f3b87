'use server';

import { getLocale } from 'next-intl/server';
import { redirectTo } from '@/i18n/navigation';
import { paths } from '@/config/paths';
import { serverApi } from '@/lib/api/server';
import { submit, text, type FormState } from '@/lib/form-state';
import { orSignIn } from '@/lib/or-sign-in';
import { timeZone } from '@/lib/time-zone';
import { relistTicketAt } from './api/relist-ticket';
import { createTicket, updateTicket } from './api/save-ticket';
import { withdrawTicketFrom } from './api/withdraw-ticket';
import { readTicket } from './read-ticket';

/** Puts a ticket on sale and shows it. */
export async function listTicket(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form, async () => {
    const input = readTicket(form, await timeZone(), await getLocale());
    const { data } = await orSignIn(paths.newTicket, createTicket(await serverApi(), input));
    await redirectTo(paths.ticket(data.id));
  });
}

/** Saves the changes to a listing and shows it. */
export async function editTicket(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form, async () => {
    const id = text(form, 'id');
    const input = readTicket(form, await timeZone(), await getLocale());
    await orSignIn(paths.editTicket(id), updateTicket(await serverApi(), id, input));
    await redirectTo(paths.ticket(id));
  });
}

/** Takes a listing off sale and shows what is left, with the way to undo it. */
export async function withdrawTicket(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form, async () => {
    const id = text(form, 'id');
    await orSignIn(paths.myTickets, withdrawTicketFrom(await serverApi(), id));
    await redirectTo(`${paths.myTickets}?withdrawn=${encodeURIComponent(id)}`);
  });
}

/** Puts a withdrawn ticket back on sale. */
export async function relistTicket(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form, async () => {
    await orSignIn(paths.myTickets, relistTicketAt(await serverApi(), text(form, 'id')));
    await redirectTo(paths.myTickets);
  });
}

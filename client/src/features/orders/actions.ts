'use server';

import { redirectTo } from '@/i18n/navigation';
import { paths } from '@/config/paths';
import { serverApi } from '@/lib/api/server';
import { submit, text, type FormState } from '@/lib/form-state';
import { orSignIn } from '@/lib/or-sign-in';
import { cancelOrderAt } from './api/cancel';
import { reserveTicket } from './api/reserve';

/** Reserves a ticket and goes to its payment. */
export async function reserve(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form, async () => {
    const ticketId = text(form, 'ticketId');
    const { data } = await orSignIn(paths.ticket(ticketId), reserveTicket(await serverApi(), ticketId));
    await redirectTo(paths.order(data.id));
  });
}

/** Gives a reserved ticket back. */
export async function cancelOrder(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form, async () => {
    const id = text(form, 'id');
    await orSignIn(paths.order(id), cancelOrderAt(await serverApi(), id));
    await redirectTo(paths.order(id));
  });
}

'use server';

import { revalidatePath } from 'next/cache';
import { paths } from '@/config/paths';
import { serverApi } from '@/lib/api/server';
import { submit, text, type FormState } from '@/lib/form-state';
import { orSignIn } from '@/lib/or-sign-in';
import { refundPayment } from './api/refund';

/** Gives the buyer of a sale their money back, and shows how the sale stands now. */
export async function refundSale(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form, async () => {
    const sale = paths.sale(text(form, 'orderId'));
    await orSignIn(sale, refundPayment(await serverApi(), text(form, 'paymentId')));
    revalidatePath(sale);
  });
}

import { getLocale, getTranslations } from 'next-intl/server';
import { inLanguage } from '@/i18n/languages';
import { orderOrNotFound } from '@/features/orders/queries';
import { calendarFile } from '@/features/orders/calendar';
import { paths } from '@/config/paths';
import { env } from '@/config/env';
import { ownFile } from '@/lib/own-file';

/** The event of a paid order as a file for one's calendar. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { order } = await orderOrNotFound((await params).id);
  const { startsAt } = order.ticket;
  if (order.status !== 'complete' || !startsAt) return new Response('No event to add', { status: 404 });
  const [language, t] = await Promise.all([getLocale(), getTranslations('order')]);
  const url = new URL(inLanguage(language, paths.order(order.id)), env.SITE_URL).href;
  const file = calendarFile({ ...order.ticket, id: order.id, startsAt }, url, new Date(), language);
  return ownFile(file, { type: 'text/calendar', name: t('calendarFile') });
}

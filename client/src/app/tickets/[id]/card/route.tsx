import { getLocale, getTranslations } from 'next-intl/server';
import { ticketOrNotFound } from '@/features/tickets/queries';
import { formatPrice } from '@/lib/money';
import { stubColour, stubNumber } from '@/lib/stub';
import { stubs } from '../../../_card/colours';
import { cardDate } from '../../../_card/date';
import { drawCard } from '../../../_card/draw';
import { clipped, printable } from '../../../_card/printable';
import { TicketCard } from '../../../_card/ticket-card';

/** The picture that a shared link to a ticket shows. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id, title, venue, startsAt, price } = await ticketOrNotFound((await params).id);
  const [t, language] = await Promise.all([getTranslations(), getLocale()]);
  const shop = t('site.name');
  return drawCard(
    <TicketCard
      shop={shop}
      title={clipped(printable(title) || shop, 70)}
      venue={clipped(printable(venue ?? ''), 60)}
      when={startsAt ? printable(cardDate(startsAt, language)) : t('ticket.noDate')}
      price={printable(formatPrice(price, language))}
      stub={stubs[stubColour(id)] ?? ''}
      number={t('ticket.number', { number: stubNumber(id) })}
    />,
  );
}

import { useTranslations } from 'next-intl';
import { Ticket as Paper } from '@/components/ticket';
import { TicketFace } from '@/components/ticket-face';
import { TicketStub } from '@/components/ticket-stub';
import type { Language } from '@/i18n/languages';
import { fromWallClock } from '@/lib/wall-clock';
import type { Ticket } from '../api/ticket';
import { readPrice } from '../read-price';

type Draft = Pick<Ticket, 'id' | 'title' | 'price' | 'venue' | 'startsAt'>;

export const emptyDraft: Draft = { id: 'new', title: '', price: 0 };

/** The ticket a half-filled form describes. */
export function readDraft(form: FormData, timeZone: string, language: Language): Draft {
  const read = (name: string) => (form.get(name) as string | null) ?? '';
  const startsAt = fromWallClock(read('startsAt'), timeZone);
  const isMoment = !Number.isNaN(Date.parse(startsAt));
  return {
    id: read('id') || emptyDraft.id,
    title: read('title'),
    price: readPrice(read('price'), language) ?? 0,
    venue: read('venue'),
    startsAt: isMoment ? startsAt : undefined,
  };
}

/** A ticket as buyers will see it in the list. */
export function TicketPreview({ draft, timeZone }: { draft: Draft; timeZone: string }) {
  const t = useTranslations('form');
  return (
    <aside aria-label={t('preview')} className="self-start lg:sticky lg:top-24">
      <p className="mb-3 font-semibold">{t('asSeen')}</p>
      <Paper id={draft.id} stub={<TicketStub id={draft.id} price={draft.price} />}>
        <TicketFace
          title={draft.title || t('untitled')}
          venue={draft.venue}
          startsAt={draft.startsAt}
          timeZone={timeZone}
        />
      </Paper>
    </aside>
  );
}

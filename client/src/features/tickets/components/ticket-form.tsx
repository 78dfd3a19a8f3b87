'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { InputField, TextAreaField } from '@/components/field';
import { Form } from '@/components/form';
import { SubmitButton } from '@/components/submit-button';
import type { FormAction } from '@/lib/form-state';
import { toWallClock } from '@/lib/wall-clock';
import type { Ticket } from '../api/ticket';
import { LAST_YEAR } from '../last-year';
import { emptyDraft, readDraft, TicketPreview } from './ticket-preview';
import { ZoneHint } from './zone-hint';

interface Props {
  action: FormAction;
  timeZone: string;
  /** The ticket to edit; without one, a new one is listed. */
  ticket?: Ticket;
}

/** Lists a ticket or changes it, with the ticket itself beside the form as it will look. */
export function TicketForm({ action, timeZone, ticket }: Props) {
  const t = useTranslations('form');
  const language = useLocale();
  const [draft, setDraft] = useState(ticket ?? emptyDraft);
  const startsAt = ticket?.startsAt ? toWallClock(ticket.startsAt, timeZone) : undefined;
  return (
    <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <Form
        action={action}
        hidden={ticket && { id: ticket.id }}
        onInput={(form) => setDraft(readDraft(new FormData(form), timeZone, language))}
      >
        <InputField
          name="title"
          label={t('what')}
          hint={t('whatHint')}
          defaultValue={ticket?.title}
          maxLength={200}
          autoComplete="off"
          required
        />
        <InputField
          name="price"
          label={t('price')}
          hint={t('priceHint')}
          defaultValue={ticket && ticket.price.toFixed(2)}
          inputMode="decimal"
          autoComplete="off"
          required
        />
        <InputField
          name="venue"
          label={t('venue')}
          optional
          defaultValue={ticket?.venue ?? undefined}
          autoComplete="off"
        />
        <InputField
          name="startsAt"
          label={t('when')}
          optional
          type="datetime-local"
          max={`${LAST_YEAR}-12-31T23:59`}
          defaultValue={startsAt}
          hint={<ZoneHint timeZone={timeZone} startsAt={draft.startsAt} />}
        />
        <TextAreaField
          name="description"
          label={t('description')}
          optional
          hint={t('descriptionHint')}
          defaultValue={ticket?.description ?? undefined}
        />
        <SubmitButton pending={ticket ? t('saving') : t('listing')} className="w-full sm:w-auto">
          {ticket ? t('save') : t('list')}
        </SubmitButton>
      </Form>
      <TicketPreview draft={draft} timeZone={timeZone} />
    </div>
  );
}

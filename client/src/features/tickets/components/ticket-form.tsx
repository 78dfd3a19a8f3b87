'use client';

import { useState } from 'react';
import { InputField, TextAreaField } from '@/components/field';
import { Form } from '@/components/form';
import { SubmitButton } from '@/components/submit-button';
import type { FormAction } from '@/lib/form-state';
import { toWallClock } from '@/lib/wall-clock';
import type { Ticket } from '../api/ticket';
import { emptyDraft, readDraft, TicketPreview } from './ticket-preview';

interface Props {
  action: FormAction;
  timeZone: string;
  /** The ticket to edit; without one, a new one is listed. */
  ticket?: Ticket;
}

/** Lists a ticket or changes it, with the ticket itself beside the form as it will look. */
export function TicketForm({ action, timeZone, ticket }: Props) {
  const [draft, setDraft] = useState(ticket ?? emptyDraft);
  const startsAt = ticket?.startsAt ? toWallClock(ticket.startsAt, timeZone) : undefined;
  return (
    <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <Form
        action={action}
        hidden={ticket && { id: ticket.id }}
        onInput={(form) => setDraft(readDraft(new FormData(form), timeZone))}
      >
        <InputField
          name="title"
          label="What is the ticket for?"
          hint="The artist or event, and the seat if there is one."
          defaultValue={ticket?.title}
          maxLength={200}
          autoComplete="off"
          required
        />
        <InputField
          name="price"
          label="Price in US dollars"
          hint="From 0.50. You can change it until somebody reserves the ticket."
          defaultValue={ticket && ticket.price.toFixed(2)}
          inputMode="decimal"
          autoComplete="off"
          required
        />
        <InputField
          name="venue"
          label="Venue"
          optional
          defaultValue={ticket?.venue ?? undefined}
          autoComplete="off"
        />
        <InputField
          name="startsAt"
          label="Date and time"
          optional
          type="datetime-local"
          defaultValue={startsAt}
          hint={timeZone === 'UTC' ? 'In UTC.' : `In your time zone, ${timeZone.replaceAll('_', ' ')}.`}
        />
        <TextAreaField
          name="description"
          label="Description"
          optional
          hint="Anything a buyer should know: entrance, view, age limit."
          defaultValue={ticket?.description ?? undefined}
        />
        <SubmitButton pending={ticket ? 'Saving…' : 'Listing…'} className="w-full sm:w-auto">
          {ticket ? 'Save changes' : 'List this ticket'}
        </SubmitButton>
      </Form>
      <TicketPreview draft={draft} timeZone={timeZone} />
    </div>
  );
}

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form';
import { SubmitButton } from '@/components/submit-button';
import type { FormAction } from '@/lib/form-state';

interface Props {
  action: FormAction;
  ticket: { id: string; title: string };
  /** Right after a withdrawal it is called undoing. */
  undo?: boolean;
}

/** Puts a withdrawn ticket back on sale. It can be withdrawn again, so nobody is asked. */
export function RelistTicket({ action, ticket, undo }: Props) {
  const t = useTranslations('relist');
  return (
    <Form action={action} hidden={{ id: ticket.id }}>
      <SubmitButton look="secondary" pending={t('pending')} className="w-full">
        {t.rich(undo ? 'undo' : 'trigger', {
          title: ticket.title,
          of: (words) => <span className="sr-only">{words}</span>,
        })}
      </SubmitButton>
    </Form>
  );
}

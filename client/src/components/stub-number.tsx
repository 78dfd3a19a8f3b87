import { useTranslations } from 'next-intl';
import { stubNumber } from '@/lib/stub';

/** The short number printed on a stub. Decoration: nobody needs to hear it. */
export function StubNumber({ id }: { id: string }) {
  const t = useTranslations('ticket');
  return (
    <span aria-hidden className="font-print text-xs whitespace-nowrap opacity-80">
      {t('number', { number: stubNumber(id) })}
    </span>
  );
}

import { X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/link';
import type { Language } from '@/i18n/languages';
import { formatDay } from '@/lib/dates';
import { formatPrice } from '@/lib/money';
import { filterNames, type FilterName } from '../filters';
import { hrefOf } from '../query';
import type { TicketQuery } from '../wanted';

/** The filters in use, each a link to the list without it. */
export function FilterChips({ query }: { query: TicketQuery }) {
  const t = useTranslations('search');
  const language = useLocale();
  const used = filterNames.filter((name) => query.filters[name]);
  if (used.length === 0) return null;
  const without = (...gone: FilterName[]) => {
    const kept = Object.entries(query.filters).filter(([name]) => !gone.includes(name as FilterName));
    return hrefOf({ q: query.q, sort: query.sort, filters: Object.fromEntries(kept) });
  };
  return (
    <ul aria-label={t('active')} className="mt-4 flex flex-wrap gap-2">
      {used.map((name) => {
        const filter = t(`chip.${name}`, { value: shown(name, query.filters[name] ?? '', language) });
        return (
          <li key={name}>
            <Link href={without(name)} scroll={false} prefetch={false} className={chip}>
              <span aria-hidden>{filter}</span>
              <span className="sr-only">{t('remove', { filter })}</span>
              <X size={16} aria-hidden />
            </Link>
          </li>
        );
      })}
      <li>
        <Link href={without(...filterNames)} scroll={false} prefetch={false} className={chip}>
          {t('clear')}
        </Link>
      </li>
    </ul>
  );
}

const chip =
  'inline-flex min-h-11 items-center gap-1.5 rounded-full border border-line-strong bg-stock px-3.5 text-sm no-underline hover:border-ink';

function shown(name: FilterName, value: string, language: Language): string {
  if (name === 'venue') return value;
  return name.endsWith('Price') ? formatPrice(Number(value), language) : formatDay(value, language);
}

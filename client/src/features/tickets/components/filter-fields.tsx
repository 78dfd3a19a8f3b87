import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/button';
import { controlLook } from '@/components/field';
import { filterNames, type FilterName, type Filters } from '../filters';

const inputs: Record<FilterName, React.ComponentProps<'input'>> = {
  minPrice: { inputMode: 'decimal' },
  maxPrice: { inputMode: 'decimal' },
  // With it, a browser leaves room for four digits of a year.
  from: { type: 'date', max: '2999-12-31' },
  to: { type: 'date', max: '2999-12-31' },
  venue: { maxLength: 100 },
};

interface Props {
  filters: Filters;
  /** What was typed and is no filter: shown open, and said beside its field. */
  refused: Filters;
  open: boolean;
}

/** The filters of the search form, folded away until they are wanted; the browser unfolds them by itself. */
export function FilterFields({ filters, refused, open }: Props) {
  const t = useTranslations('search');
  return (
    <details open={open} className="mt-3">
      <summary className="inline-flex min-h-11 cursor-pointer items-center rounded-control px-2 font-semibold underline underline-offset-4">
        {t('filters')}
      </summary>
      <div className="mt-2 grid grid-cols-2 gap-3 sm:grid-cols-5">
        {filterNames.map((name) => (
          <div key={name} className="last-of-type:col-span-2 sm:last-of-type:col-span-1">
            <label className="block text-sm font-semibold">
              {t(name)}
              <input
                name={name}
                autoComplete="off"
                defaultValue={filters[name] ?? refused[name] ?? ''}
                aria-invalid={name in refused || undefined}
                aria-describedby={name in refused ? `${name}-problem` : undefined}
                className={`${controlLook} mt-1 font-normal`}
                {...inputs[name]}
              />
            </label>
            {name in refused && <Problem id={`${name}-problem`}>{t(problemOf(name))}</Problem>}
          </div>
        ))}
      </div>
      <Button type="submit" look="secondary" className="mt-3">
        {t('apply')}
      </Button>
    </details>
  );
}

const problemOf = (name: FilterName) => (name.endsWith('Price') ? 'noPrice' : 'noDay');

const Problem = ({ id, children }: { id: string; children: ReactNode }) => (
  <p id={id} className="mt-1.5 flex items-start gap-1.5 text-sm font-semibold text-danger">
    <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0" /> {children}
  </p>
);

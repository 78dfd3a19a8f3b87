import { useTranslations } from 'next-intl';
import { Button } from '@/components/button';
import { controlLook } from '@/components/field';
import { filterNames, type FilterName, type Filters } from '../filters';

const inputs: Record<FilterName, React.ComponentProps<'input'>> = {
  minPrice: { inputMode: 'decimal' },
  maxPrice: { inputMode: 'decimal' },
  from: { type: 'date' },
  to: { type: 'date' },
  venue: { maxLength: 100 },
};

/** The filters of the search form, folded away until they are wanted; the browser unfolds them by itself. */
export function FilterFields({ filters }: { filters: Filters }) {
  const t = useTranslations('search');
  return (
    <details open={Object.keys(filters).length > 0} className="mt-3">
      <summary className="inline-flex min-h-11 cursor-pointer items-center rounded-control px-2 font-semibold underline underline-offset-4">
        {t('filters')}
      </summary>
      <div className="mt-2 grid grid-cols-2 gap-3 sm:grid-cols-5">
        {filterNames.map((name) => (
          <label
            key={name}
            className="block text-sm font-semibold last-of-type:col-span-2 sm:last-of-type:col-span-1"
          >
            {t(name)}
            <input
              name={name}
              autoComplete="off"
              defaultValue={filters[name] ?? ''}
              className={`${controlLook} mt-1 font-normal`}
              {...inputs[name]}
            />
          </label>
        ))}
      </div>
      <Button type="submit" look="secondary" className="mt-3">
        {t('apply')}
      </Button>
    </details>
  );
}

import { useTranslations } from 'next-intl';
import { testCards } from '../test-cards';

/** The cards of the sandbox; a press fills the form. */
export function TestCards({ onPick }: { onPick: (number: string) => void }) {
  const t = useTranslations('payment');
  return (
    <fieldset className="rounded-control border border-line p-3">
      <legend className="font-print px-1 text-xs text-ink-soft">{t('testCards')}</legend>
      <ul className="divide-y divide-line">
        {testCards.map(({ number, does }) => (
          <li key={number}>
            <button
              type="button"
              onClick={() => onPick(number)}
              className="flex min-h-11 w-full cursor-pointer flex-wrap items-center justify-between gap-x-4 rounded-control px-2 py-1.5 text-left hover:bg-sunk"
            >
              <span className="font-semibold tabular-nums">{number}</span>
              <span className="text-sm text-ink-soft">{t(`card.${does}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

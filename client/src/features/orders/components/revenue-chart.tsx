import { useLocale, useTranslations } from 'next-intl';
import { localeOf, type Language } from '@/i18n/languages';
import { formatPrice } from '@/lib/money';
import type { RevenueStep } from '../revenue';

const [WIDTH, HEIGHT] = [600, 180];

/** Earnings over time: as bars to see, and as a table to read. */
export function RevenueChart({ steps }: { steps: RevenueStep[] }) {
  const t = useTranslations('sales.chart');
  const language = useLocale();
  const best = steps.reduce((best, step) => (step.revenue > best.revenue ? step : best), steps[0]!);
  const name = (step: RevenueStep) => periodName(step.period, language);
  const [first, last] = [name(steps[0]!), name(steps.at(-1)!)];
  return (
    <figure className="mb-6 rounded-ticket border border-line bg-stock p-5 sm:p-6">
      <figcaption className="font-display mb-4 text-xl">{t('title')}</figcaption>
      <div className="grid gap-6 md:grid-cols-[minmax(0,1fr)_18rem]">
        <div>
          <svg
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            role="img"
            aria-labelledby="revenue-title revenue-words"
            className="w-full text-accent"
          >
            <title id="revenue-title">{t('title')}</title>
            <desc id="revenue-words">
              {t('words', {
                from: first,
                to: last,
                best: name(best),
                most: formatPrice(best.revenue, language),
              })}
            </desc>
            <Bars steps={steps} highest={best.revenue} />
          </svg>
          {/* Not in the drawing, which is too small on a phone for letters that shrink with it. */}
          <p aria-hidden className="mt-1 flex justify-between text-sm text-ink-soft">
            <span>{first}</span>
            {steps.length > 1 && <span>{last}</span>}
          </p>
        </div>
        <RevenueTable steps={steps.filter(({ tickets }) => tickets > 0).reverse()} />
      </div>
    </figure>
  );
}

function Bars({ steps, highest }: { steps: RevenueStep[]; highest: number }) {
  const room = WIDTH / Math.max(steps.length, 6);
  return (
    <g fill="currentColor">
      {steps.map(({ period, revenue }, n) => {
        // What was earned can be seen, however little it was.
        const height = revenue && Math.max(2, (revenue / highest) * HEIGHT);
        return (
          <rect
            key={period}
            x={n * room + room * 0.1}
            y={HEIGHT - height}
            width={room * 0.8}
            height={height}
            rx={2}
          />
        );
      })}
      <line x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} stroke="currentColor" strokeWidth={1} />
    </g>
  );
}

function RevenueTable({ steps }: { steps: RevenueStep[] }) {
  const t = useTranslations('sales.chart');
  const language = useLocale();
  return (
    <table className="self-start text-left text-sm">
      <thead className="font-print text-xs text-ink-soft">
        <tr>
          <th scope="col" className="pb-2">
            {t('when')}
          </th>
          <th scope="col" className="pb-2 text-right">
            {t('tickets')}
          </th>
          <th scope="col" className="pb-2 text-right">
            {t('earned')}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {steps.map(({ period, tickets, revenue }) => (
          <tr key={period}>
            <th scope="row" className="py-1.5 pr-3 font-normal">
              {periodName(period, language)}
            </th>
            <td className="py-1.5 text-right tabular-nums">{tickets}</td>
            <td className="py-1.5 text-right tabular-nums">{formatPrice(revenue, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function periodName(period: string, language: Language): string {
  const ofDay = period.length > 7;
  return new Date(period).toLocaleDateString(localeOf[language], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    ...(ofDay && { day: 'numeric' }),
  });
}

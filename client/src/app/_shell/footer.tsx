import { useTranslations } from 'next-intl';
import { LanguageSwitch } from './language-switch';
import { Link } from '@/components/link';
import { paths } from '@/config/paths';

/** The bottom of every page. */
export function Footer() {
  const t = useTranslations('shell');
  return (
    <footer className="no-print mt-auto border-t border-line">
      <div className="mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-6 text-sm text-ink-soft sm:px-6">
        <p>{t('promise')}</p>
        <nav aria-label={t('footer')} className="flex flex-wrap items-center gap-5">
          <Link href={paths.home} className="py-2 underline underline-offset-4">
            {t('tickets')}
          </Link>
          <Link href={paths.newTicket} className="py-2 underline underline-offset-4">
            {t('sellTicket')}
          </Link>
          <LanguageSwitch />
        </nav>
      </div>
    </footer>
  );
}

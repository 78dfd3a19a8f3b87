import { useTranslations } from 'next-intl';
import { Link } from '@/components/link';
import { LinkPending } from '@/components/link-pending';
import { paths } from '@/config/paths';
import { BRAND_MARK } from '@/lib/brand';

/**
 * The shop's name, and the way home.
 * @param crowded whether there is much beside it: then there is room for its sign alone on any phone, and otherwise on
 * the smallest ones
 */
export function Brand({ crowded }: { crowded: boolean }) {
  const t = useTranslations('site');
  return (
    <Link
      href={paths.home}
      className="font-display flex min-h-11 items-center gap-2 text-lg whitespace-nowrap no-underline"
    >
      <svg viewBox="0 0 32 32" aria-hidden className="h-7 w-7 text-accent">
        <path fill="currentColor" d={BRAND_MARK} />
      </svg>
      <span className={crowded ? 'max-[30rem]:sr-only' : 'max-[22.5rem]:sr-only'}>{t('name')}</span>{' '}
      <LinkPending />
    </Link>
  );
}

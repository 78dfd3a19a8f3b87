import { useLocale, useTranslations } from 'next-intl';
import { zoneName } from '@/lib/dates';

interface Props {
  timeZone: string;
  /** What was typed so far, if it is a moment: what a zone is called follows from it, in winter and in summer. */
  startsAt?: string | null;
}

/** Says on which clock a seller's date is read. */
export function ZoneHint({ timeZone, startsAt }: Props) {
  const t = useTranslations('form');
  const language = useLocale();
  if (timeZone === 'UTC') return t('utc');
  const zone = timeZone.replaceAll('_', ' ');
  return startsAt
    ? t('zoneNamed', { zone, name: zoneName(startsAt, timeZone, language) })
    : t('zone', { zone });
}

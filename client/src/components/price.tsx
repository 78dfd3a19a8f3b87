import clsx from 'clsx';
import { useLocale } from 'next-intl';
import { formatPrice } from '@/lib/money';

/** A price, with digits of one width so that prices line up. */
export function Price({ value, className }: { value: number; className?: string }) {
  return (
    <span className={clsx('font-display tabular-nums', className)}>{formatPrice(value, useLocale())}</span>
  );
}

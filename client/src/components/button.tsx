import clsx from 'clsx';
import type { ComponentProps } from 'react';
import { Link } from './link';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

const looks: Record<Look, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'bg-stock text-ink border border-line-strong hover:border-ink',
  quiet: 'text-ink hover:bg-sunk',
  danger: 'bg-danger text-on-danger hover:brightness-110',
};

const shape =
  'inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-control py-2 font-semibold ' +
  'no-underline transition-colors aria-disabled:cursor-progress aria-disabled:opacity-70';

const sizes = { normal: 'px-4', tight: 'px-3', icon: 'w-11 shrink-0' };

interface LookProps {
  look?: Look;
  size?: keyof typeof sizes;
}

/** A button; large enough for a thumb. */
export function Button({
  look = 'primary',
  size = 'normal',
  className,
  ...props
}: ComponentProps<'button'> & LookProps) {
  return <button type="button" className={clsx(shape, looks[look], sizes[size], className)} {...props} />;
}

/** A link that looks like a button. */
export function ButtonLink({
  look = 'primary',
  size = 'normal',
  className,
  ...props
}: ComponentProps<typeof Link> & LookProps) {
  return <Link className={clsx(shape, looks[look], sizes[size], className)} {...props} />;
}

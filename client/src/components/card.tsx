import clsx from 'clsx';
import type { ComponentProps } from 'react';

/** A sheet of paper on the ground of the page. */
export function Card({ className, ...props }: ComponentProps<'section'>) {
  return (
    <section
      className={clsx('rounded-ticket border border-line bg-stock p-5 sm:p-6', className)}
      {...props}
    />
  );
}

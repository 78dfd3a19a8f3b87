import clsx from 'clsx';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  intro?: ReactNode;
  /** What can be done with the page as a whole. */
  actions?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}

/** A page: its heading, what it is about, and its content. */
export function Page({ title, intro, actions, narrow, children }: Props) {
  return (
    <div className={clsx('mx-auto w-full px-4 py-8 sm:px-6 sm:py-12', narrow ? 'max-w-xl' : 'max-w-5xl')}>
      <div className="mb-7 flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="font-display text-2xl sm:text-3xl">{title}</h1>
          {intro && <p className="mt-2 max-w-prose text-ink-soft">{intro}</p>}
        </div>
        {actions}
      </div>
      {children}
    </div>
  );
}

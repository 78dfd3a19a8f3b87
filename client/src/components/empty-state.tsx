import type { ReactNode } from 'react';

interface Props {
  title: string;
  children: ReactNode;
  /** The way out. */
  action?: ReactNode;
}

/** Nothing here, why, and what to do about it. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="rounded-ticket border-2 border-dashed border-line px-6 py-14 text-center">
      <h2 className="font-display text-xl">{title}</h2>
      <p className="mx-auto mt-2 max-w-md text-ink-soft">{children}</p>
      {action && <div className="mt-6 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}

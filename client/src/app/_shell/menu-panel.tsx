'use client';

import type { ReactNode } from 'react';

/** A panel below the header that its button opens. It closes when something in it was chosen. */
export function MenuPanel({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div
      id={id}
      popover="auto"
      onClick={(event) => {
        if ((event.target as Element).closest('a')) event.currentTarget.hidePopover();
      }}
      className="fixed inset-auto top-16 right-[max(0.75rem,calc((100vw-64rem)/2+1.5rem))] w-64 rounded-ticket border border-line bg-stock p-2 text-ink shadow-lg"
    >
      {children}
    </div>
  );
}

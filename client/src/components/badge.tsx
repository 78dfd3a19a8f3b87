import clsx from 'clsx';
import type { ReactNode } from 'react';

const tones = {
  good: 'bg-good-ground text-good',
  warn: 'bg-warn-ground text-warn',
  danger: 'bg-danger-ground text-danger',
  neutral: 'bg-sunk text-ink-soft',
};

export type BadgeTone = keyof typeof tones;

/** The state of a thing, in one or two words. */
export function Badge({ tone, children }: { tone: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={clsx(
        'font-print inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-xs',
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}

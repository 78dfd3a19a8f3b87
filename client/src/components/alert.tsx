import clsx from 'clsx';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const tones = {
  danger: { Icon: CircleAlert, look: 'bg-danger-ground text-danger' },
  warn: { Icon: TriangleAlert, look: 'bg-warn-ground text-warn' },
  good: { Icon: CircleCheck, look: 'bg-good-ground text-good' },
  info: { Icon: Info, look: 'bg-sunk text-ink' },
};

interface Props {
  tone: keyof typeof tones;
  title?: string;
  children?: ReactNode;
  /** Read out as soon as it appears. A failure always is. */
  live?: boolean;
}

/** Something the visitor should know, in a colour, an icon and words. */
export function Alert({ tone, title, children, live = tone === 'danger' }: Props) {
  const { Icon, look } = tones[tone];
  return (
    <div
      role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}
      className={clsx('flex gap-3 rounded-control p-4', look)}
    >
      <Icon size={20} aria-hidden className="mt-0.5 shrink-0" />
      <div className="min-w-0 space-y-1">
        {title && <p className="font-bold">{title}</p>}
        {children && <div className="text-ink">{children}</div>}
      </div>
    </div>
  );
}

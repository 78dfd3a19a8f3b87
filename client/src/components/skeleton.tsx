import clsx from 'clsx';
import { SlowNotice } from './slow-notice';

/** The shape of something that is still loading. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={clsx('animate-pulse rounded-control bg-sunk', className)} />;
}

/** A list that is still loading, with the words a screen reader hears meanwhile. */
export function ListSkeleton({ label, rows = 4 }: { label: string; rows?: number }) {
  return (
    <div className="space-y-4">
      <p role="status" className="sr-only">
        {label}
      </p>
      <SlowNotice />
      <Skeleton className="mb-8 h-10 w-56" />
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} className="h-28 w-full" />
      ))}
    </div>
  );
}

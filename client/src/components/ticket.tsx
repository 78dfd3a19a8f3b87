import clsx from 'clsx';
import type { ReactNode } from 'react';
import { stubColour } from '@/lib/stub';

interface Props {
  id: string;
  children: ReactNode;
  stub: ReactNode;
  /** A ticket that fills a page stands upright on a phone, its stub below. */
  large?: boolean;
}

/** A piece of paper with a stub at its side. What is on both is up to its user. */
export function Ticket({ id, children, stub, large }: Props) {
  return (
    <div className="ticket h-full">
      <div className={clsx('ticket-stock', large && 'ticket-large')}>
        <div className={clsx('ticket-body', large ? 'p-6 sm:p-9' : 'p-4 sm:p-5')}>{children}</div>
        <div className={clsx('ticket-stub flex flex-col p-3', stubColour(id))}>{stub}</div>
      </div>
    </div>
  );
}

'use client';

import { useSyncExternalStore, type ReactNode } from 'react';
import { Button } from './button';

interface Props {
  id: string;
  title: string;
  children: ReactNode;
  confirm: ReactNode;
  asks?: boolean;
  dismiss: string;
}

/** The browser's own dialog, which a button's command opens before any script has loaded. */
export function PlainDialog({ id, title, children, confirm, asks, dismiss }: Props) {
  return (
    <dialog
      id={id}
      // It may have been opened before scripts take over.
      suppressHydrationWarning
      aria-labelledby={`${id}-title`}
      className="w-[min(28rem,calc(100vw-2rem))] rounded-ticket bg-stock p-6 text-ink shadow-xl backdrop:bg-black/50"
    >
      <h2 id={`${id}-title`} className="font-display text-xl">
        {title}
      </h2>
      <div className="mt-2 text-ink-soft">{children}</div>
      <div className="mt-6 flex flex-wrap justify-end gap-3">
        {asks && confirm}
        <Button look="secondary" {...{ command: 'close', commandfor: id }} autoFocus>
          {dismiss}
        </Button>
        {!asks && confirm}
      </div>
    </dialog>
  );
}

/** Whether the plain dialog of this id is still needed: before scripts have taken over, and as long as it is open. */
export function usePlainDialog(id: string): boolean {
  const find = () => document.getElementById(id) as HTMLDialogElement | null;
  return useSyncExternalStore(
    (changed) => {
      const dialog = find();
      dialog?.addEventListener('close', changed);
      return () => dialog?.removeEventListener('close', changed);
    },
    () => find()?.open ?? false,
    () => true,
  );
}

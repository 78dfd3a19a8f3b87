'use client';

import * as AlertDialog from '@radix-ui/react-alert-dialog';
import { useId, type ReactNode } from 'react';
import { grantStyles } from '@/lib/security/style-nonce';
import { Button } from './button';
import { PlainDialog, usePlainDialog } from './plain-dialog';

interface Props {
  /** The words on the button that asks. */
  trigger: ReactNode;
  title: string;
  children: ReactNode;
  /** The form that does it. */
  confirm: ReactNode;
  /** The form asks for something, and so comes before the button that does nothing. */
  asks?: boolean;
  /** The words on the button that does nothing. */
  dismiss: string;
}

/**
 * Asks before something that cannot be taken back. Until scripts have loaded, the browser's own dialog asks; if it is
 * open by then, what was typed into it stays, and it goes on until it is closed.
 */
export function ConfirmDialog({ trigger, ...question }: Props) {
  const id = useId();
  const plain = usePlainDialog(id);
  const command = plain && { command: 'show-modal', commandfor: id };
  return (
    <AlertDialog.Root onOpenChange={grantStyles}>
      <AlertDialog.Trigger asChild>
        <Button look="secondary" {...command}>
          {trigger}
        </Button>
      </AlertDialog.Trigger>
      {plain ? <PlainDialog id={id} {...question} /> : <Question {...question} />}
    </AlertDialog.Root>
  );
}

// The focus goes back to the trigger. What was confirmed may have taken that away, and the focus would begin anew.
function keepFocus(): void {
  if (document.activeElement === document.body)
    document.getElementById('main')?.focus({ preventScroll: true });
}

function Question({ title, children, confirm, asks, dismiss }: Omit<Props, 'trigger'>) {
  return (
    <AlertDialog.Portal>
      <AlertDialog.Overlay className="fixed inset-0 z-20 animate-[appear_120ms] bg-black/50" />
      <AlertDialog.Content
        // Some of them hold a form, and none of them is an alarm.
        role="dialog"
        onCloseAutoFocus={() => queueMicrotask(keepFocus)}
        className="fixed inset-0 z-20 m-auto h-fit max-h-[calc(100dvh-2rem)] w-[min(28rem,calc(100vw-2rem))] animate-[appear_120ms] overflow-y-auto rounded-ticket bg-stock p-6 text-ink shadow-xl"
      >
        <AlertDialog.Title className="font-display text-xl">{title}</AlertDialog.Title>
        <AlertDialog.Description asChild>
          <div className="mt-2 text-ink-soft">{children}</div>
        </AlertDialog.Description>
        <div className="mt-6 flex flex-wrap justify-end gap-3">
          {asks && confirm}
          <AlertDialog.Cancel asChild>
            <Button look="secondary">{dismiss}</Button>
          </AlertDialog.Cancel>
          {!asks && confirm}
        </div>
      </AlertDialog.Content>
    </AlertDialog.Portal>
  );
}

'use client';

import { useId, useRef, type ReactNode } from 'react';
import { Button } from './button';

interface Props {
  /** The words on the button that asks. */
  trigger: ReactNode;
  title: string;
  children: ReactNode;
  /** The form that does it. */
  confirm: ReactNode;
  /** The words on the button that does nothing. */
  dismiss: string;
}

/**
 * Asks before something that cannot be taken back. The browser's own dialog keeps the focus inside and closes on
 * Escape; it is opened by the button's command, which works before any script has loaded, else by a click.
 */
export function ConfirmDialog({ trigger, title, children, confirm, dismiss }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const open = () => !knowsCommands() && dialog.current?.showModal();
  const close = () => !knowsCommands() && dialog.current?.close();
  return (
    <>
      <Button
        look="secondary"
        {...{ command: 'show-modal', commandfor: id }}
        onClick={open}
        aria-haspopup="dialog"
      >
        {trigger}
      </Button>
      <dialog
        ref={dialog}
        id={id}
        aria-labelledby={`${id}-title`}
        className="w-[min(28rem,calc(100vw-2rem))] rounded-ticket bg-stock p-6 text-ink shadow-xl backdrop:bg-black/50"
      >
        <h2 id={`${id}-title`} className="font-display text-xl">
          {title}
        </h2>
        <div className="mt-2 text-ink-soft">{children}</div>
        <div className="mt-6 flex flex-wrap justify-end gap-3">
          <Button look="secondary" {...{ command: 'close', commandfor: id }} onClick={close} autoFocus>
            {dismiss}
          </Button>
          {confirm}
        </div>
      </dialog>
    </>
  );
}

const knowsCommands = () => 'commandForElement' in HTMLButtonElement.prototype;

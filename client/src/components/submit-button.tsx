'use client';

import type { ComponentProps, MouseEvent } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from './button';
import { Spinner } from './spinner';

interface Props extends Omit<ComponentProps<typeof Button>, 'type'> {
  /** What is said while the form is on its way. */
  pending: string;
}

/** Sends its form, once: while the answer is awaited it says so and does nothing. It keeps the focus meanwhile. */
export function SubmitButton({ pending: busyText, children, ...props }: Props) {
  const { pending } = useFormStatus();
  const hold = (event: MouseEvent) => pending && event.preventDefault();
  return (
    <Button {...props} type="submit" aria-disabled={pending || undefined} onClick={hold}>
      {pending ? (
        <>
          <Spinner /> {busyText}
        </>
      ) : (
        children
      )}
    </Button>
  );
}

'use client';

import * as ToggleGroup from '@radix-ui/react-toggle-group';
import type { ReactNode } from 'react';
import { useHydrated } from '@/lib/use-hydrated';

interface Option {
  value: string;
  label: ReactNode;
  /** The language of the label, if it is not that of the page. */
  lang?: string;
}

interface Props {
  name: string;
  /** What is chosen. */
  label: string;
  hint?: ReactNode;
  value: string;
  options: Option[];
}

/**
 * One of a few, side by side: picking one sends the form it is in. Each is a button that sends it without any script; with
 * scripts the arrow keys lead from one to the next.
 */
export function Choice({ name, label, hint, value, options }: Props) {
  // Before then nobody moves the focus along, so that each has to be reached by the tabulator.
  const reachable = !useHydrated() && { tabIndex: 0 };
  return (
    <div className="space-y-2">
      <p aria-hidden className="font-semibold">
        {label}
      </p>
      <ToggleGroup.Root
        type="single"
        value={value}
        aria-label={label}
        // In place of Radix' own, which the content policy would refuse in the page the server makes.
        style={{ outline: undefined }}
        className="inline-flex max-w-full flex-wrap gap-1 rounded-control bg-sunk p-1"
      >
        {options.map((option) => (
          <ToggleGroup.Item key={option.value} value={option.value} asChild>
            <button
              type="submit"
              name={name}
              value={option.value}
              lang={option.lang}
              className={look}
              {...reachable}
            >
              {option.label}
            </button>
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
      {hint && <p className="text-sm text-ink-soft">{hint}</p>}
    </div>
  );
}

const look =
  'inline-flex min-h-11 cursor-pointer items-center gap-1.5 rounded-[0.5rem] border border-transparent px-2.5 ' +
  'sm:gap-2 sm:px-4 text-ink-soft hover:text-ink aria-checked:border-line-strong aria-checked:bg-stock ' +
  'aria-checked:font-semibold aria-checked:text-ink';

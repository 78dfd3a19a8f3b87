import type { ReactNode } from 'react';

/** One component: its name as in the code, and what it looks like. */
export function Section({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`of-${name}`} className="border-t border-line py-8">
      <h2 id={`of-${name}`} className="font-display mb-5 text-xl">
        {name}
      </h2>
      <div className="flex flex-wrap items-start gap-4">{children}</div>
    </section>
  );
}

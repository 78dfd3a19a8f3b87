import type { ReactNode } from 'react';

/** Facts in pairs: what it is, and its value. */
export function DefinitionList({ facts }: { facts: [label: string, value: ReactNode][] }) {
  return (
    <dl className="divide-y divide-line">
      {facts.map(([label, value]) => (
        <div key={label} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-2.5">
          <dt className="text-ink-soft">{label}</dt>
          <dd className="ml-auto min-w-0 text-right font-semibold break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

'use client';

import { useEffect, useState, type ReactNode } from 'react';

interface Props {
  /** How the money of a sale stands. */
  status: string | undefined;
  /** The same in words, for those who listen. */
  words: ReactNode;
}

/** Says aloud when a sale is refunded, and keeps the focus from falling off the page with the button that did it. */
export function SaleNews({ status, words }: Props) {
  const [first] = useState(status);
  const isNews = status !== first;
  useEffect(() => {
    if (isNews) document.getElementById('main')?.focus();
  }, [isNews]);
  return (
    <p role="status" className="sr-only">
      {isNews && words}
    </p>
  );
}

'use client';

import { useState, type ReactNode } from 'react';

interface Props {
  /** How the money of a sale stands. */
  status: string | undefined;
  /** The same in words, for those who listen. */
  words: ReactNode;
}

/** Says aloud when a sale is refunded. */
export function SaleNews({ status, words }: Props) {
  const [first] = useState(status);
  const isNews = status !== first;
  return (
    <p role="status" className="sr-only">
      {isNews && words}
    </p>
  );
}

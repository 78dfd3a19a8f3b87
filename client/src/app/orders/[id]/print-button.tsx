'use client';

import { Printer } from 'lucide-react';
import { Button } from '@/components/button';

/** Prints the page. */
export function PrintButton() {
  return (
    <Button look="secondary" onClick={() => window.print()}>
      <Printer size={18} aria-hidden /> Print
    </Button>
  );
}

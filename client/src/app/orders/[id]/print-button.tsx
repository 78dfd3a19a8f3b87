'use client';

import { useTranslations } from 'next-intl';
import { Printer } from 'lucide-react';
import { Button } from '@/components/button';

/** Prints the page. */
export function PrintButton() {
  const t = useTranslations('order');
  return (
    <Button look="secondary" onClick={() => window.print()}>
      <Printer size={18} aria-hidden /> {t('print')}
    </Button>
  );
}

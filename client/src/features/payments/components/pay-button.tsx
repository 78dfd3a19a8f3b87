import { useTranslations } from 'next-intl';
import { Lock } from 'lucide-react';
import { Button } from '@/components/button';
import { SlowNotice } from '@/components/slow-notice';
import { Spinner } from '@/components/spinner';

interface Props {
  amount: string;
  busy: boolean;
  /** Whether there is something to pay with yet. */
  ready?: boolean;
}

/** Pays; and says so while it does, instead of paying again. */
export function PayButton({ amount, busy, ready = true }: Props) {
  const t = useTranslations('payment');
  return (
    <>
      <Button type="submit" aria-disabled={busy || !ready || undefined} className="w-full text-lg">
        {busy ? (
          <>
            <Spinner /> {t('paying', { amount })}
          </>
        ) : (
          <>
            <Lock size={18} aria-hidden /> {t('pay', { amount })}
          </>
        )}
      </Button>
      {busy && <SlowNotice />}
    </>
  );
}

import { useTranslations } from 'next-intl';
import { Lock } from 'lucide-react';
import { Button } from '@/components/button';
import { SlowNotice } from '@/components/slow-notice';
import { Spinner } from '@/components/spinner';

/** Pays; and says so while it does, instead of paying again. */
export function PayButton({ amount, busy }: { amount: string; busy: boolean }) {
  const t = useTranslations('payment');
  return (
    <>
      <Button type="submit" aria-disabled={busy || undefined} className="w-full text-lg">
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

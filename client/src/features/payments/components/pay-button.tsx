import { Lock } from 'lucide-react';
import { Button } from '@/components/button';
import { Spinner } from '@/components/spinner';

/** Pays; and says so while it does, instead of paying again. */
export function PayButton({ amount, busy }: { amount: string; busy: boolean }) {
  return (
    <Button type="submit" aria-disabled={busy || undefined} className="w-full text-lg">
      {busy ? (
        <>
          <Spinner /> Paying {amount}…
        </>
      ) : (
        <>
          <Lock size={18} aria-hidden /> Pay {amount}
        </>
      )}
    </Button>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { WifiOff } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useSyncExternalStore } from 'react';

/** Tells the server the visitor's time zone, so that pages come with their own times. */
export function TimeZoneTeller({ known }: { known: string }) {
  const router = useRouter();
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!zone || zone === known) return;
    document.cookie = `tz=${zone}; path=/; max-age=31536000; samesite=lax`;
    // Only if the browser keeps the cookie; otherwise this would go on for ever.
    if (document.cookie.includes(`tz=${zone}`)) router.refresh();
  }, [known, router]);
  return null;
}

/** Says when the browser has lost its connection. */
export function OfflineNotice() {
  const online = useSyncExternalStore(
    watchConnection,
    () => navigator.onLine,
    () => true,
  );
  const t = useTranslations('client');
  if (online) return null;
  return (
    <p
      role="status"
      className="flex items-center justify-center gap-2 bg-warn-ground px-4 py-2 font-semibold text-warn"
    >
      <WifiOff size={18} aria-hidden /> {t('offline')}
    </p>
  );
}

function watchConnection(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

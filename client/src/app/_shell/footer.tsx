import Link from 'next/link';
import { paths } from '@/config/paths';

/** The bottom of every page. */
export function Footer() {
  return (
    <footer className="no-print mt-auto border-t border-line">
      <div className="mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-6 text-sm text-ink-soft sm:px-6">
        <p>A reserved ticket is yours to pay for 15 minutes, at the price you saw.</p>
        <nav aria-label="Footer" className="flex gap-5">
          <Link href={paths.home} className="py-2 underline underline-offset-4">
            Tickets
          </Link>
          <Link href={paths.newTicket} className="py-2 underline underline-offset-4">
            Sell a ticket
          </Link>
        </nav>
      </div>
    </footer>
  );
}

import { Link } from '@/components/link';
import { redirectTo } from '@/i18n/navigation';
import type { ReactNode } from 'react';
import { Card } from '@/components/card';
import { Page } from '@/components/page';
import { visitor } from '@/features/auth/session';

interface Props {
  title: string;
  next: string;
  /** The way to the other page, for those who meant that one. */
  otherwise: { question: string; words: string; href: string };
  children: ReactNode;
}

/** A page for people who are not signed in; the others go straight on. */
export async function GuestPage({ title, next, otherwise, children }: Props) {
  if (await visitor()) await redirectTo(next);
  return (
    <Page narrow title={title}>
      <Card>{children}</Card>
      <p className="mt-6 text-ink-soft">
        {otherwise.question}{' '}
        <Link
          href={`${otherwise.href}?next=${encodeURIComponent(next)}`}
          className="inline-block py-2 font-semibold text-accent underline underline-offset-4"
        >
          {otherwise.words}
        </Link>
      </p>
    </Page>
  );
}

import type { ReactNode } from 'react';
import { paths } from '@/config/paths';
import { requireUser } from '@/features/auth/session';

/** Asks who is there before anything is shown, so that a stranger is truly redirected. */
export default async function SalesLayout({ children }: { children: ReactNode }) {
  await requireUser(paths.sales);
  return children;
}

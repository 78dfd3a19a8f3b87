import { Plus } from 'lucide-react';
import { ButtonLink } from '@/components/button';
import { paths } from '@/config/paths';
import { visitor } from '@/features/auth/session';
import { AccountMenu } from './account-menu';
import { Brand } from './brand';
import { ThemeButton } from './theme-button';

/** The top of every page. */
export async function Header() {
  const user = await visitor();
  return (
    <header className="no-print sticky top-0 z-10 border-b border-line bg-ground/95 backdrop-blur-sm">
      <div className="mx-auto flex h-16 max-w-5xl items-center justify-between gap-2 px-4 sm:px-6">
        <Brand />
        <div className="flex items-center gap-1 sm:gap-2">
          {user ? <ForUser /> : <ForStranger />}
          <ThemeButton />
          {user && <AccountMenu email={user.email} />}
        </div>
      </div>
    </header>
  );
}

function ForUser() {
  return (
    <>
      <ButtonLink href={paths.orders} look="quiet" className="hidden sm:inline-flex">
        My orders
      </ButtonLink>
      <ButtonLink href={paths.newTicket} look="secondary" className="px-3">
        <Plus size={18} aria-hidden /> Sell<span className="hidden sm:inline"> a ticket</span>
      </ButtonLink>
    </>
  );
}

function ForStranger() {
  return (
    <>
      <ButtonLink href={paths.signIn} look="quiet" className="px-3">
        Sign in
      </ButtonLink>
      <ButtonLink href={paths.signUp} look="secondary" className="hidden sm:inline-flex">
        Create account
      </ButtonLink>
    </>
  );
}

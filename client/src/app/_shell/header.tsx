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
      <ButtonLink href={paths.orders} look="quiet" className="max-sm:hidden">
        My orders
      </ButtonLink>
      <ButtonLink href={paths.newTicket} look="secondary" size="tight">
        <Plus size={18} aria-hidden />{' '}
        <span>
          Sell<span className="max-sm:hidden"> a ticket</span>
        </span>
      </ButtonLink>
    </>
  );
}

function ForStranger() {
  return (
    <>
      <ButtonLink href={paths.signIn} look="quiet" size="tight">
        Sign in
      </ButtonLink>
      <ButtonLink href={paths.signUp} look="secondary" className="max-sm:hidden">
        Create account
      </ButtonLink>
    </>
  );
}

import { useTranslations } from 'next-intl';
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
        <Brand crowded={user !== null} />
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
  const t = useTranslations('shell');
  return (
    <>
      <ButtonLink href={paths.orders} look="quiet" className="max-md:hidden">
        {t('orders')}
      </ButtonLink>
      <ButtonLink href={paths.newTicket} look="secondary" size="tight">
        <Plus size={18} aria-hidden />{' '}
        <span>{t.rich('sell', { more: (words) => <span className="max-sm:hidden">{words}</span> })}</span>
      </ButtonLink>
    </>
  );
}

function ForStranger() {
  const t = useTranslations('shell');
  return (
    <>
      <ButtonLink href={paths.signIn} look="quiet" size="tight">
        {t('signIn')}
      </ButtonLink>
      <ButtonLink href={paths.signUp} look="secondary" className="max-sm:hidden">
        {t('signUp')}
      </ButtonLink>
    </>
  );
}

import { useTranslations } from 'next-intl';
import { LogOut, Menu } from 'lucide-react';
import { Link } from '@/components/link';
import { Button } from '@/components/button';
import { Form } from '@/components/form';
import { paths } from '@/config/paths';
import { signOut } from '@/features/auth/actions';
import { MenuPanel } from './menu-panel';

const links = [
  { href: paths.orders, words: 'orders' },
  { href: paths.myTickets, words: 'listings' },
  { href: paths.sales, words: 'sales' },
  { href: paths.account, words: 'account' },
] as const;

/** Everything of one's own. The browser opens and closes it by itself, before any script has loaded. */
export function AccountMenu({ email }: { email: string }) {
  const t = useTranslations('shell');
  return (
    <>
      <Button look="quiet" popoverTarget="account-menu" aria-label={t('menu')} size="icon">
        <Menu size={22} aria-hidden />
      </Button>
      <MenuPanel id="account-menu">
        <p className="truncate px-3 py-2 text-sm text-ink-soft">{email}</p>
        <nav aria-label={t('yourAccount')}>
          <ul>
            {links.map(({ href, words }) => (
              <li key={href}>
                <Link
                  href={href}
                  className="flex min-h-11 items-center rounded-control px-3 no-underline hover:bg-sunk"
                >
                  {t(words)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <Form action={signOut} className="mt-1 border-t border-line pt-1">
          <Button type="submit" look="quiet" size="tight" className="w-full justify-start">
            <LogOut size={18} aria-hidden /> {t('signOut')}
          </Button>
        </Form>
      </MenuPanel>
    </>
  );
}

import { Card } from '@/components/card';
import { Page } from '@/components/page';
import { paths } from '@/config/paths';
import { changePassword } from '@/features/auth/actions';
import { ChangePasswordForm } from '@/features/auth/components/change-password-form';
import { requireUser } from '@/features/auth/session';

export const metadata = { title: 'Account' };

/** One's own account. */
export default async function Account() {
  const user = await requireUser(paths.account);
  return (
    <Page
      narrow
      title="Account"
      intro={
        <>
          Signed in as <strong className="break-all text-ink">{user.email}</strong>
        </>
      }
    >
      <Card>
        <h2 className="font-display mb-5 text-xl">Change password</h2>
        <ChangePasswordForm action={changePassword} />
      </Card>
    </Page>
  );
}

import { ButtonLink } from '@/components/button';
import { Page } from '@/components/page';
import { paths } from '@/config/paths';

export const metadata = { title: 'Not found' };

/** An address that leads nowhere. */
export default function NotFound() {
  return (
    <Page narrow title="There is nothing here">
      <p className="text-ink-soft">
        The address may be mistyped, or what it led to is gone. Everything on sale is one step away.
      </p>
      <div className="mt-6">
        <ButtonLink href={paths.home}>To the tickets</ButtonLink>
      </div>
    </Page>
  );
}

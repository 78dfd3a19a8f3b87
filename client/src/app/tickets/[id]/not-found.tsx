import { ButtonLink } from '@/components/button';
import { Page } from '@/components/page';
import { paths } from '@/config/paths';

/** A ticket that is not there. */
export default function TicketNotFound() {
  return (
    <Page narrow title="We cannot find this ticket">
      <p className="text-ink-soft">The link may be mistyped, or it never was a ticket here.</p>
      <div className="mt-6">
        <ButtonLink href={paths.home}>See tickets on sale</ButtonLink>
      </div>
    </Page>
  );
}

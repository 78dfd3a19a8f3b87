import { ButtonLink } from '@/components/button';
import { Page } from '@/components/page';
import { paths } from '@/config/paths';

/** An order that is not there, or not this visitor's. */
export default function OrderNotFound() {
  return (
    <Page narrow title="We cannot find this order">
      <p className="text-ink-soft">It may belong to another account than the one you are signed in with.</p>
      <div className="mt-6">
        <ButtonLink href={paths.orders}>To my orders</ButtonLink>
      </div>
    </Page>
  );
}

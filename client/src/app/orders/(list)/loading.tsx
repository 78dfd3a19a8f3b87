import { Page } from '@/components/page';
import { ListSkeleton } from '@/components/skeleton';

export default function Loading() {
  return (
    <Page title="My orders">
      <ListSkeleton label="Loading your orders" />
    </Page>
  );
}

import { Page } from '@/components/page';
import { ListSkeleton } from '@/components/skeleton';

export default function Loading() {
  return (
    <Page title="My listings">
      <ListSkeleton label="Loading your listings" />
    </Page>
  );
}

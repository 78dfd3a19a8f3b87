import { Page } from '@/components/page';
import { ListSkeleton } from '@/components/skeleton';

export default function Loading() {
  return (
    <Page title="Sales">
      <ListSkeleton label="Loading your sales" />
    </Page>
  );
}

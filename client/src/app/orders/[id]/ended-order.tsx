import { ButtonLink } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { paths } from '@/config/paths';
import type { Order } from '@/features/orders/api/order';

interface Props {
  order: Order;
  ranOut: boolean;
  givenBack: boolean;
}

/** How a reservation ended, and the way back to its ticket. */
export function EndedOrder({ order, ranOut, givenBack }: Props) {
  const { title, words } = explain(order, ranOut && !givenBack);
  return (
    <EmptyState
      title={title}
      action={
        <>
          <ButtonLink href={paths.ticket(order.ticket.id)}>Back to this ticket</ButtonLink>
          <ButtonLink look="secondary" href={paths.home}>
            See other tickets
          </ButtonLink>
        </>
      }
    >
      {words}
    </EmptyState>
  );
}

function explain({ status }: Order, ranOut: boolean) {
  if (!ranOut)
    return { title: 'You gave the ticket back', words: 'It is on sale again. Nothing was charged.' };
  if (status !== 'cancelled') return { title: 'The time is up', words: 'The ticket is going back on sale.' };
  return {
    title: 'The time ran out, the ticket is on sale again',
    words: 'If nobody has taken it yet, you can reserve it once more.',
  };
}

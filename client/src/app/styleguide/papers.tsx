import { Card } from '@/components/card';
import { DefinitionList } from '@/components/definition-list';
import { Price } from '@/components/price';
import { StubNumber } from '@/components/stub-number';
import { Ticket as Paper } from '@/components/ticket';
import { TicketFace } from '@/components/ticket-face';
import { orderStatuses, type Order } from '@/features/orders/api/order';
import { OrderCard } from '@/features/orders/components/order-card';
import { Receipt } from '@/features/payments/components/receipt';
import { TicketCard } from '@/features/tickets/components/ticket-card';
import { TicketState } from '@/features/tickets/components/ticket-state';
import { largeTicket, payment, samples, ticket } from './samples';
import { Section } from './section';

const zone = 'Europe/Berlin';
const wide = 'w-full md:w-[calc(50%-0.5rem)]';

/** What is printed on paper. */
export function Papers() {
  return (
    <>
      <Section name="Card">
        <Card>{samples.words}</Card>
      </Section>
      <Section name="DefinitionList">
        <div className={wide}>
          <DefinitionList
            facts={[
              [samples.name, samples.typed],
              [samples.hint, largeTicket.title],
            ]}
          />
        </div>
      </Section>
      <Section name="Receipt">
        <div className={wide}>
          <Receipt payment={{ ...payment, status: 'succeeded' }} timeZone={zone} />
        </div>
      </Section>
      <Section name="Price">
        <Price value={0.5} />
        <Price value={88} className="text-xl" />
        <Price value={999999.99} className="text-3xl" />
      </Section>
      <Section name="TicketCard">
        {[ticket, largeTicket, { ...ticket, id: 'undated', venue: null, startsAt: null }].map((each) => (
          <div key={each.id} className={wide}>
            <TicketCard ticket={each} timeZone={zone}>
              <TicketState status="reserved" />
            </TicketCard>
          </div>
        ))}
      </Section>
      <Section name="OrderCard">
        {orderStatuses.map((status) => (
          <div key={status} className={wide}>
            <OrderCard order={anOrder(status)} timeZone={zone} />
          </div>
        ))}
      </Section>
      <Section name="Ticket">
        {[ticket, largeTicket].map(({ id, title, venue, startsAt, price }) => (
          <div key={id} className="w-full">
            <Paper id={id} large stub={<LargeStub id={id} price={price} />}>
              <TicketFace title={title} venue={venue} startsAt={startsAt} timeZone={zone} />
            </Paper>
          </div>
        ))}
      </Section>
    </>
  );
}

const LargeStub = ({ id, price }: { id: string; price: number }) => (
  <div className="flex grow flex-col justify-center gap-3 p-3 sm:p-4">
    <Price value={price} className="text-2xl" />
    <StubNumber id={id} />
  </div>
);

const anOrder = (status: Order['status']): Order => ({
  id: `65f0c0ffee15900d0000000b`,
  userId: '65f0c0ffee15900d0000000c',
  version: 1,
  status,
  expiresAt: ticket.startsAt,
  ticket,
});

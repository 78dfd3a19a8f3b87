import { Price } from './price';
import { StubNumber } from './stub-number';

/** The stub of a ticket in a list: its price, in letters that fit, and its number. */
export function TicketStub({ id, price }: { id: string; price: number }) {
  return (
    <div className="flex grow flex-col items-center justify-center gap-1 text-center">
      <Price
        value={price}
        className={
          price < 100 ? 'text-lg sm:text-xl' : price < 1000 ? 'text-base sm:text-lg' : 'text-xs sm:text-sm'
        }
      />
      <StubNumber id={id} />
    </div>
  );
}

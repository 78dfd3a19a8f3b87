import { eventually } from '../../support/eventually';
import { jsonOf } from '../../support/http';
import { ask, buy, list, type Order, reserve, type Ticket, ticketOf } from '../../support/shop-api';
import { type Person } from '../../support/sessions';
import { anAddress, PASSWORD } from './credentials';

/** A shop with something in it to attack. */
export interface Scene {
  seller: Person;
  buyer: Person;
  /** The seller's, on sale. */
  free: Ticket;
  /** The seller's, withdrawn. */
  withdrawn: Ticket;
  /** The buyer's reservation of another ticket. */
  reservation: Order;
  /** The buyer's order that is paid. */
  purchase: Order;
  /** What it was paid with. */
  paymentId: string;
}

/** Somebody with an account. */
export async function signUp(email = anAddress()): Promise<Person> {
  const answer = await ask(undefined, 'POST', '/api/users/signup', { email, password: PASSWORD });
  const { id } = jsonOf<{ id: string }>(answer);
  const [cookie = ''] = answer.headers['set-cookie']?.[0]?.split(';') ?? [];
  return { id, email, cookie };
}

/** Sets the scene through the API. */
export async function setScene(): Promise<Scene> {
  const [seller, buyer] = await Promise.all([signUp(), signUp()]);
  const [free, withdrawn, held, sold] = await Promise.all([
    list(seller),
    list(seller),
    list(seller),
    list(seller),
  ]);
  await ask(seller, 'DELETE', `/api/tickets/${withdrawn.id}`);
  const [reservation, purchase] = await Promise.all([reserve(buyer, held.id), reserve(buyer, sold.id)]);
  const { id: paymentId } = await buy(buyer, purchase.id);
  await eventually(async () => {
    const states = await Promise.all([ticketOf(held.id), ticketOf(sold.id)]);
    if (states[0].status !== 'reserved' || states[1].status !== 'sold')
      throw new Error('The locks are not settled');
  });
  return { seller, buyer, free, withdrawn, reservation, purchase, paymentId };
}

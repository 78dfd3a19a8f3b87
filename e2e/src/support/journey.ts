import { setTimeout as delay } from 'node:timers/promises';
import { type Answer, isAnswer, type Person } from './person';

const PAUSE_MS = 100;
const PATIENCE_SECONDS = 90;
const LIVE = ['created', 'awaiting:payment', 'complete'];

interface Order {
  id: string;
  status: string;
  ticket: { id: string };
}

/** Takes a step again until it has led somewhere. */
async function persevere<T>(what: string, step: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + PATIENCE_SECONDS * 1000;
  for (;;) {
    const result = await step();
    if (result !== undefined) return result;
    if (Date.now() > deadline) throw new Error(`Gave up: ${what}`);
    await delay(PAUSE_MS);
  }
}

/** Lists a ticket. @returns its id */
export async function list(seller: Person, title = 'A concert', price = 20): Promise<string> {
  const { status, body } = await seller.persist('POST', '/api/tickets', { title, price });
  if (status !== 201) throw new Error(`Could not list a ticket: ${status} ${JSON.stringify(body)}`);
  return body.id;
}

/** The buyer's own live order for a ticket: how a client finds out what became of a request that was cut off. */
async function ownOrderFor(buyer: Person, ticketId: string): Promise<string | undefined> {
  const { body } = await buyer.persist('GET', '/api/orders');
  const orders = body as unknown as Order[];
  return orders.find(({ ticket, status }) => ticket.id === ticketId && LIVE.includes(status))?.id;
}

/** Reserves a ticket, as soon as orders knows of it. @returns the order's id, or undefined when somebody else has it */
export function reserve(buyer: Person, ticketId: string): Promise<string | null> {
  return persevere(`to reserve ${ticketId}`, async () => {
    const { status, body } = await buyer.send('POST', '/api/orders', { ticketId });
    if (status === 201) return body.id;
    if (status === 400) return (await ownOrderFor(buyer, ticketId)) ?? null;
    return undefined;
  });
}

/** The status of an order. */
export async function statusOf(buyer: Person, orderId: string): Promise<string> {
  return (await buyer.persist('GET', `/api/orders/${orderId}`)).body.status as string;
}

/** Waits until an order has a status. */
export async function untilStatus(buyer: Person, orderId: string, ...wanted: string[]): Promise<string> {
  return persevere(`order ${orderId} to be ${wanted.join(' or ')}`, async () => {
    const status = await statusOf(buyer, orderId);
    return wanted.includes(status) ? status : undefined;
  });
}

/** How paying ended for the buyer. */
export type PaymentOutcome = 'paid' | 'declined' | 'over';

/** Pays an order with a card, as soon as payments knows of the order, however often the connection is cut. */
export function pay(buyer: Person, orderId: string, card = 'pm_card_visa'): Promise<PaymentOutcome> {
  return persevere(`to pay ${orderId}`, async () => {
    const answer = await buyer.send('POST', '/api/payments', { orderId, paymentMethodId: card });
    if (answer.status === 201) return 'paid';
    if (answer.status === 402) return 'declined';
    if (answer.status === 400) return outcomeOf(buyer, orderId, answer);
    return undefined;
  });
}

/** What a refusal to pay means: paid before, over, or under way still. */
async function outcomeOf(
  buyer: Person,
  orderId: string,
  answer: Answer,
): Promise<PaymentOutcome | undefined> {
  const [{ message }] = answer.body.errors as [{ message: string }];
  if (message.includes('already paid')) return 'paid';
  return /cancelled|expired/.test(message) ? 'over' : afterLook(await statusOf(buyer, orderId));
}

const afterLook = (status: string) => {
  if (status === 'complete') return 'paid' as const;
  return status === 'cancelled' ? ('over' as const) : undefined;
};

/** Cancels an order. */
export async function cancel(buyer: Person, orderId: string): Promise<boolean> {
  const answer = await buyer.persist('DELETE', `/api/orders/${orderId}`);
  return isAnswer(answer) && answer.status === 200;
}

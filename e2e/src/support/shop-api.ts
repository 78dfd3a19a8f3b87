import { eventually } from './eventually';
import { type Answer, jsonOf, sendJson } from './http';
import { shop } from './running-shop';
import { type Person } from './sessions';

export interface Ticket {
  id: string;
  version: number;
  title: string;
  price: number;
  status: string;
  orderId?: string;
}

export interface Order {
  id: string;
  status: string;
  createdAt: string;
  expiresAt: string;
  ticket: { id: string; title: string; price: number };
}

/** Sends a request in somebody's name. */
export function ask(who: Person | undefined, method: string, path: string, json?: unknown): Promise<Answer> {
  return sendJson(shop.gateway, { method, path, cookie: who?.cookie, json });
}

async function granted<T>(status: number, answer: Promise<Answer>): Promise<T> {
  const { status: given, text } = await answer;
  if (given !== status) throw new Error(`Expected ${status}, was answered ${given}: ${text}`);
  return JSON.parse(text) as T;
}

/** Lists a ticket. */
export function list(seller: Person, details: object = {}): Promise<Ticket> {
  return granted(201, ask(seller, 'POST', '/api/tickets', { title: 'Concert', price: 88, ...details }));
}

/** Reserves a ticket, as soon as orders has heard of it. */
export function reserve(buyer: Person, ticketId: string): Promise<Order> {
  return eventually(() => granted<Order>(201, ask(buyer, 'POST', '/api/orders', { ticketId })));
}

/** One attempt to pay. */
export const tryToPay = (buyer: Person, orderId: string) =>
  ask(buyer, 'POST', '/api/payments', { orderId, token: 'tok_visa' });

/** Waits until payments knows an order. */
export function payable(buyer: Person, orderId: string): Promise<unknown> {
  return eventually(() => granted(200, ask(buyer, 'GET', `/api/payments?orderId=${orderId}`)));
}

/** Pays, and waits until the order is complete. */
export async function buy(buyer: Person, orderId: string): Promise<{ id: string }> {
  await payable(buyer, orderId);
  const payment = await granted<{ id: string }>(201, tryToPay(buyer, orderId));
  await eventually(async () => {
    const { status } = await orderOf(buyer, orderId);
    if (status !== 'complete') throw new Error(`The order is ${status}`);
  });
  return payment;
}

/** An order as its buyer sees it. */
export const orderOf = (buyer: Person, id: string) =>
  granted<Order>(200, ask(buyer, 'GET', `/api/orders/${id}`));

/** A ticket as everybody sees it. */
export const ticketOf = async (id: string) =>
  jsonOf<Ticket>(await ask(undefined, 'GET', `/api/tickets/${id}`));

import { setTimeout as delay } from 'node:timers/promises';
import { type Door } from './door';
import { type KnownOrder, type Ledger } from './ledger';

const PATIENCE_MS = 60_000;

/** What the shop has confirmed and does not know any more, each with what is wrong. */
export async function lost(door: Door, ledger: Ledger): Promise<string[]> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const missing = [...(await missingTickets(door, ledger)), ...(await missingOrders(door, ledger))];
    if (!missing.length || Date.now() > deadline) return missing;
    // An event may still be on its way.
    await delay(1_000);
  }
}

async function missingTickets(door: Door, { tickets }: Ledger): Promise<string[]> {
  const missing: string[] = [];
  for (const id of tickets) {
    const { status } = await door.send('GET', `/api/tickets/${id}`);
    if (status !== 200) missing.push(`ticket ${id}: ${status}`);
  }
  return missing;
}

async function missingOrders(door: Door, { orders }: Ledger): Promise<string[]> {
  const missing: string[] = [];
  for (const [id, order] of orders) {
    const fault = await faultOf(door, id, order);
    if (fault) missing.push(`order ${id}: ${fault}`);
  }
  return missing;
}

async function faultOf(door: Door, id: string, { buyerCookie, paid, ticketId }: KnownOrder) {
  const path = `/api/orders/${id}`;
  const { status, body } = await door.send<{ status: string }>('GET', path, undefined, buyerCookie);
  if (status !== 200) return `${status}`;
  if (!paid) return undefined;
  if (body.status !== 'complete') return `paid, and ${body.status}`;
  const ticket = await door.send<{ orderId?: string }>('GET', `/api/tickets/${ticketId}`);
  return ticket.body.orderId === id ? undefined : `paid, and its ticket belongs to ${ticket.body.orderId}`;
}

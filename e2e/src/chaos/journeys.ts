import { cancel, list, pay, reserve, untilStatus } from '../support/journey';
import { type Person } from '../support/person';

/** What a buyer set out to do. */
export const KINDS = ['buys', 'is declined, then buys', 'cancels', 'abandons'] as const;
export type Kind = (typeof KINDS)[number];

/** A journey that has come to its end. */
export interface Journey {
  kind: Kind;
  /** How the order ended, as the shop told its buyer. */
  outcome: 'complete' | 'cancelled';
  ticketId: string;
  orderId: string;
}

const DECLINED = 'pm_card_visa_chargeDeclined';

/** Finds a ticket by its title, as somebody who looks for it does. */
async function find(buyer: Person, title: string): Promise<void> {
  await buyer.persist('GET', `/api/tickets?q=${encodeURIComponent(title)}`);
}

/** Carries out the buyer's intention with an order. */
async function proceed(kind: Kind, buyer: Person, orderId: string): Promise<void> {
  if (kind === 'cancels') await cancel(buyer, orderId);
  if (kind === 'is declined, then buys') await pay(buyer, orderId, DECLINED);
  if (kind === 'buys' || kind === 'is declined, then buys') await pay(buyer, orderId);
}

/** A complete journey: the seller lists a ticket, the buyer finds it, reserves it, and does what was set out to do. */
export async function travel(kind: Kind, seller: Person, buyer: Person, title: string): Promise<Journey> {
  const ticketId = await list(seller, title);
  await find(buyer, title);
  const orderId = await reserve(buyer, ticketId);
  if (!orderId) throw new Error(`Somebody else has ticket ${ticketId}, which nobody else knows of`);
  await proceed(kind, buyer, orderId);
  const outcome = (await untilStatus(buyer, orderId, 'complete', 'cancelled')) as Journey['outcome'];
  return { kind, outcome, ticketId, orderId };
}

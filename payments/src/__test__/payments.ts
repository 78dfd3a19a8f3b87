import { createHmac } from 'node:crypto';
import { type CurrentUser, type EventData, type Subjects } from '@ticket-store/common';
import { asUser, aUser, deliver, orderData, runOnce } from '@ticket-store/common/testing';
import { app } from '../app';
import { abandonPaymentOfCancelledOrder } from '../events/listeners/order-cancelled';
import { replicateOrder } from '../events/listeners/order-created';
import { Order } from '../models/order';
import { Payment, type PaymentDocument } from '../models/payment';
import { reconcilePayments } from '../workers/reconcile';
import { sendRefunds } from '../workers/send-refunds';
import { WEBHOOK_SECRET } from './sandbox';

/** An order this service has heard of, and its buyer. */
export interface KnownOrder {
  id: string;
  buyer: CurrentUser;
}

export async function anOrder(
  changes: Partial<EventData<Subjects.OrderCreated>> & { price?: number; sellerId?: string } = {},
): Promise<KnownOrder> {
  const buyer = aUser();
  const { price = 20, sellerId, ...rest } = changes;
  const order = orderData({ userId: buyer.id, ...rest });
  await deliver(replicateOrder, { ...order, ticket: { ...order.ticket, price, userId: sellerId } });
  return { id: order.id, buyer };
}

/** Pays as the buyer's browser does. */
export const pay = ({ id, buyer }: KnownOrder, source: object = { token: 'tok_visa' }) =>
  asUser(app, buyer)
    .post('/api/payments')
    .send({ orderId: id, ...source });

export const method = (name: string) => ({ paymentMethodId: `pm_card_${name}` });

/** Starts a payment that the buyer's bank has a question about. @returns the secret the browser gets */
export async function challenged(order: KnownOrder): Promise<string> {
  const { body } = await pay(order, method('authenticationRequired')).expect(202);
  return body.clientSecret as string;
}

export const paymentOf = async ({ id }: KnownOrder): Promise<PaymentDocument> =>
  Payment.findOne({ orderId: id }).orFail();

/** What the payment of an order waits to tell the other services. */
export async function eventsOf(order: KnownOrder): Promise<string[]> {
  const payment = await Payment.findOne({ orderId: order.id }).lean();
  return payment?.outbox.map(({ type }) => type) ?? [];
}

/** Orders has ended the order. */
export const cancel = ({ id }: KnownOrder) =>
  deliver(abandonPaymentOfCancelledOrder, { id, version: 1, ticket: { id: 'ticket' } });

/** The reservation has run out, and nobody has said so yet. */
export async function runOut({ id }: KnownOrder): Promise<void> {
  await Order.updateOne({ _id: id }, { expiresAt: new Date(Date.now() - 1) });
}

/** Runs the workers as they run a while later, when nobody is waiting for the payment any more. */
export async function heal({ id }: KnownOrder): Promise<void> {
  await Payment.collection.updateOne({ orderId: id }, { $set: { updatedAt: new Date(0) } });
  await runWorkers();
}

export async function runWorkers(): Promise<void> {
  await runOnce(reconcilePayments);
  await runOnce(sendRefunds);
}

/** Sends a webhook, signed as Stripe signs: with the time and a hash of both (docs.stripe.com/webhooks). */
export function sendWebhook(type: string, object: object, { secret = WEBHOOK_SECRET, signature = '' } = {}) {
  const event = { id: 'evt_of_the_tests', object: 'event', type, data: { object } };
  const payload = JSON.stringify(event);
  const time = Math.floor(Date.now() / 1000);
  const proof = createHmac('sha256', secret).update(`${time}.${payload}`).digest('hex');
  return asUser(app)
    .post('/api/payments/webhook')
    .set('Content-Type', 'application/json; charset=utf-8')
    .set('Stripe-Signature', signature || `t=${time},v1=${proof}`)
    .send(payload);
}

/** The status of each of several requests that are sent at once. */
export async function statusesOf(requests: PromiseLike<{ status: number }>[]): Promise<number[]> {
  return (await Promise.all(requests)).map(({ status }) => status);
}

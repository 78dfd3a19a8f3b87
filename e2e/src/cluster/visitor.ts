import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type Door, type Reply } from './door';
import { type Ledger } from './ledger';

/** How long a service may need to hear of what another one has just confirmed. */
const HEARD_WITHIN_MS = 60_000;
const LOOK_AGAIN_MS = 100;

/** A seller and a buyer at one computer, who note what the shop confirms. */
export class Visitor {
  private seller = '';
  private buyer = '';

  constructor(
    private readonly door: Door,
    private readonly ledger: Ledger,
  ) {}

  /** Opens two accounts. */
  async signUp(): Promise<void> {
    this.seller = await this.newAccount();
    this.buyer = await this.newAccount();
  }

  /** One ticket from its listing to its sale, with a look at the pages on the way. */
  async journey(): Promise<void> {
    const ticketId = await this.list();
    await this.ask(200, 'GET', `/tickets/${ticketId}`);
    await this.ask(200, 'GET', '/api/users/currentuser', undefined, this.buyer);
    const orderId = await this.reserve(ticketId);
    await this.pay(orderId);
    await this.untilComplete(orderId);
    this.ledger.journeys++;
  }

  private async newAccount(): Promise<string> {
    const account = { email: `cluster-${randomUUID()}@example.com`, password: 'a password for clusters' };
    return (await this.ask(201, 'POST', '/api/users/signup', account)).cookie ?? '';
  }

  private async list(): Promise<string> {
    const ticket = { title: `Concert ${randomUUID().slice(0, 8)}`, price: 20 };
    const { body } = await this.ask<{ id: string }>(201, 'POST', '/api/tickets', ticket, this.seller);
    this.ledger.tickets.add(body.id);
    return body.id;
  }

  private async reserve(ticketId: string): Promise<string> {
    const { body } = await this.askUntilKnown<{ id: string }>('/api/orders', { ticketId });
    this.ledger.orders.set(body.id, { ticketId, buyerCookie: this.buyer, paid: false });
    return body.id;
  }

  private async pay(orderId: string): Promise<void> {
    await this.askUntilKnown('/api/payments', { orderId, token: 'tok_visa' });
    this.ledger.orders.get(orderId)!.paid = true;
  }

  private async untilComplete(orderId: string): Promise<void> {
    const deadline = Date.now() + HEARD_WITHIN_MS;
    while (Date.now() < deadline) {
      const path = `/api/orders/${orderId}`;
      const { body } = await this.ask<{ status: string }>(200, 'GET', path, undefined, this.buyer);
      if (body.status === 'complete') return;
      await delay(LOOK_AGAIN_MS);
    }
    throw new Error(`Order ${orderId} was paid and did not become complete`);
  }

  /** The buyer's request, again while the service has not yet heard of what it is about. */
  private async askUntilKnown<T>(path: string, body: object): Promise<Reply<T>> {
    const deadline = Date.now() + HEARD_WITHIN_MS;
    for (;;) {
      const reply = await this.send<T>('POST', path, body, this.buyer);
      if (reply.status !== 404 || Date.now() > deadline) return expectStatus(reply, 201, `POST ${path}`);
      await delay(LOOK_AGAIN_MS);
    }
  }

  private async ask<T>(status: number, method: string, path: string, body?: object, cookie?: string) {
    return expectStatus(await this.send<T>(method, path, body, cookie), status, `${method} ${path}`);
  }

  private async send<T>(method: string, path: string, body?: object, cookie?: string): Promise<Reply<T>> {
    this.ledger.requests++;
    try {
      const reply = await this.door.send<T>(method, path, body, cookie);
      if (reply.status >= 500) this.ledger.failures.push(`${method} ${path}: ${reply.status}`);
      return reply;
    } catch (error) {
      this.ledger.failures.push(`${method} ${path}: ${String(error)}`);
      throw error;
    }
  }
}

function expectStatus<T>(reply: Reply<T>, status: number, what: string): Reply<T> {
  if (reply.status === status) return reply;
  throw new Error(`${what} answered ${reply.status}: ${JSON.stringify(reply.body).slice(0, 200)}`);
}

import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { WEBHOOK_SECRET } from './support';

interface Delivery {
  event: Stripe.Event;
  payload: string;
  signature: string;
  at: number;
}

/** A server that takes webhooks as the payments service does: it trusts nothing that Stripe's own library refuses. */
export async function aReceiver(answers: number[] = []) {
  const deliveries: Delivery[] = [];
  let arrived = () => {};
  const server = createServer((req, res) => {
    void text(req).then((payload) => {
      const signature = String(req.headers['stripe-signature']);
      const event = Stripe.webhooks.constructEvent(payload, signature, WEBHOOK_SECRET);
      deliveries.push({ event, payload, signature, at: Date.now() });
      res.writeHead(answers.shift() ?? 200).end();
      arrived();
    });
  }).listen(0);
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/webhook`,
    secret: WEBHOOK_SECRET,
    deliveries,
    /** The first so many deliveries, as soon as they are there. */
    async first(count: number): Promise<Delivery[]> {
      while (deliveries.length < count) await new Promise<void>((resolve) => (arrived = resolve));
      return deliveries.slice(0, count);
    },
    types: () => deliveries.map(({ event }) => event.type),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function text(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

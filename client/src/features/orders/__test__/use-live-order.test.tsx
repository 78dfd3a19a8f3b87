import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { browserApi } from '@/lib/api/browser';
import { FakeEventSource } from '@/testing/event-source';
import type { Order } from '../api/order';
import { useLiveOrder } from '../use-live-order';

const order: Order = {
  id: 'o1',
  userId: 'u1',
  status: 'created',
  version: 0,
  expiresAt: '2027-01-01T00:00:00.000Z',
  ticket: { id: 't1', title: 'Swan Lake', price: 88 },
};

let api: Server;
let asked = 0;
let payments = 0;
let answer = order;

let underWay = 0;
const ends = <T,>(answered: T) => {
  underWay -= 1;
  return answered;
};
browserApi.interceptors.request.use((config) => {
  underWay += 1;
  return config;
});
browserApi.interceptors.response.use(ends, (error: Error) => Promise.reject(ends(error)));

beforeEach(async () => {
  [asked, payments, answer] = [0, 0, order];
  FakeEventSource.install();
  api = createServer((_request, response) => {
    asked += 1;
    response
      .setHeader('content-type', 'application/json')
      .setHeader('access-control-allow-origin', '*')
      .end(JSON.stringify(answer));
  });
  await new Promise<void>((listening) => api.listen(0, listening));
  browserApi.defaults.baseURL = `http://localhost:${(api.address() as AddressInfo).port}`;
});
afterEach(async () => {
  cleanup();
  await waitFor(() => expect(underWay).toBe(0));
  await new Promise((closed) => api.close(closed));
});

/** An order page whose fallback would ask every 20 ms. */
function Page({ unsaid = false }: { unsaid?: boolean }) {
  const { order: now } = useLiveOrder(
    { order, serverNow: 0 },
    {
      unsaid: () => unsaid,
      interval: (known) => (known.status === 'created' ? 20 : null),
      also: () => Promise.resolve(void (payments += 1)),
    },
  );
  return <p>{now.status}</p>;
}

const askedMore = (than: number) => waitFor(() => expect(asked).toBeGreaterThan(than + 2));
const settle = () => act(() => new Promise((later) => setTimeout(later, 150)));

it('asks once for the clock, then shows what the stream tells and asks no more', async () => {
  render(<Page />);
  expect(FakeEventSource.latest.url).toBe('/api/orders/o1/stream');
  FakeEventSource.latest.accept();
  await waitFor(() => expect(asked).toBe(1));
  await settle();
  expect(asked).toBe(1);
  const before = payments;
  FakeEventSource.latest.tell('order', { ...order, version: 1, status: 'complete' });
  expect(screen.getByText('complete')).toBeVisible();
  expect(payments).toBe(before + 1);
});

it('reads the payment again when the stream tells of it', async () => {
  render(<Page />);
  FakeEventSource.latest.accept();
  await waitFor(() => expect(payments).toBe(1));
  FakeEventSource.latest.tell('payment', { type: 'payment:refunded', orderId: 'o1' });
  expect(payments).toBe(2);
});

it('asks again and again while the stream is refused, and follows what it hears', async () => {
  render(<Page />);
  FakeEventSource.latest.refuse();
  await askedMore(1);
  answer = { ...order, version: 1, status: 'cancelled' };
  expect(await screen.findByText('cancelled')).toBeVisible();
});

it('asks on while something may happen of which the stream tells nothing', async () => {
  render(<Page unsaid />);
  FakeEventSource.latest.accept();
  await askedMore(1);
});

it('is not taken back by an answer that is older than what the stream told', async () => {
  render(<Page />);
  FakeEventSource.latest.tell('order', { ...order, version: 2, status: 'complete' });
  await waitFor(() => expect(asked).toBeGreaterThan(0));
  await settle();
  expect(screen.getByText('complete')).toBeVisible();
});

/** @jest-environment node */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod/mini';
import { call, createApi } from '../client';
import { type ApiError } from '../errors';

const ticket = z.object({ id: z.string() });
let server: Server | undefined;

afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))));

async function apiThat(answers: RequestListener) {
  server = createServer(answers);
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return createApi({ baseURL: `http://127.0.0.1:${port}`, headers: { 'x-request-id': 'visit-1' } });
}

const answering = (status: number, body: unknown, headers: Record<string, string> = {}): RequestListener => {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
};

const failure = async (answers: RequestListener): Promise<ApiError> => {
  const api = await apiThat(answers);
  return call(api, ticket, { url: '/', timeout: 500 }).then(
    () => Promise.reject(new Error('the call succeeded')),
    (error: ApiError) => error,
  );
};

it('hands on the data of an answer that is what its schema says', async () => {
  const api = await apiThat(answering(200, { id: '1', more: true }));
  expect((await call(api, ticket, { url: '/' })).data).toEqual({ id: '1' });
});

it('keeps the messages and fields of a refusal', async () => {
  const entries = [{ message: 'Price must be positive', field: 'price' }];
  const error = await failure(answering(400, { errors: entries }));
  expect(error).toMatchObject({ kind: 'rejected', status: 400, entries });
});

it('says how long to wait after too many attempts', async () => {
  const error = await failure(answering(429, { errors: [] }, { 'retry-after': '30' }));
  expect(error.message).toBe('Too many attempts. Try again in 30 seconds.');
});

it('says it in minutes when it is long', async () => {
  const error = await failure(answering(429, {}, { 'retry-after': '600' }));
  expect(error.message).toBe('Too many attempts. Try again in 10 minutes.');
});

it('has words of its own for a failure that has none', async () => {
  const error = await failure((_request, response) => response.writeHead(502).end('<html>'));
  expect(error).toMatchObject({
    kind: 'failed',
    message: 'Something went wrong on our side. Try again in a moment.',
  });
});

it('says that the shop cannot be reached when nothing answers', async () => {
  const error = await failure((request) => request.destroy());
  expect(error.kind).toBe('unreachable');
  expect(error.message).toMatch(/could not reach the shop/);
});

it('gives the visitor the request id of the answer to quote', async () => {
  const error = await failure(answering(500, {}, { 'x-request-id': 'abc-1' }));
  expect(error.digest).toBe('abc-1');
});

it('gives the visitor the request id that was sent when there is no answer', async () => {
  expect((await failure((request) => request.destroy())).digest).toBe('visit-1');
});

it('takes an answer of another shape for a failure', async () => {
  expect(await failure(answering(200, { id: 7 }))).toMatchObject({ kind: 'unexpected' });
});

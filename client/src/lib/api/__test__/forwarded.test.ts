import { forwarded } from '../forwarded';

it('asks for the host that the visitor asked for, also when Next asks itself for a page', () => {
  const headers = new Headers({ host: 'localhost:3000', 'x-forwarded-host': 'ticketing.dev' });

  expect(forwarded(headers).host).toBe('ticketing.dev');
});

it('asks for the host of the request where there is no proxy', () => {
  expect(forwarded(new Headers({ host: 'localhost:3000' }))).toEqual({ host: 'localhost:3000' });
});

it('passes on who asks, and nothing that is not about that', () => {
  const headers = new Headers({ 'x-forwarded-for': '10.0.0.7', 'content-length': '12', cookie: 'session=a' });

  expect(forwarded(headers)).toEqual({ 'x-forwarded-for': '10.0.0.7' });
});

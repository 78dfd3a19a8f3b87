import { isCrossSite } from '../cross-site';

const from = (headers: Record<string, string>) => new Headers({ host: 'client-srv:3000', ...headers });
const ours = { 'x-forwarded-host': 'ticketing.dev' };

describe('a request from another site', () => {
  it.each<[string, Record<string, string>]>([
    ['its Origin', { ...ours, origin: 'https://evil.example' }],
    ['an Origin that hides itself', { ...ours, origin: 'null' }],
    ['the browser', { ...ours, 'sec-fetch-site': 'cross-site' }],
  ])('is known by %s', (_by, headers) => {
    expect(isCrossSite('POST', from(headers))).toBe(true);
  });

  it.each<[string, Record<string, string>]>([
    ['a form of ours', { ...ours, origin: 'https://ticketing.dev', 'sec-fetch-site': 'same-origin' }],
    ['a form of ours without an ingress', { origin: 'http://client-srv:3000' }],
    ['a program, which is no browser', ours],
  ])('is not %s', (_what, headers) => {
    expect(isCrossSite('POST', from(headers))).toBe(false);
  });

  it('may look: links from other sites lead here', () => {
    expect(isCrossSite('GET', from({ ...ours, 'sec-fetch-site': 'cross-site' }))).toBe(false);
  });
});

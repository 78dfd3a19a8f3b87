const PASSED_ON = ['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'user-agent', 'traceparent'];

/**
 * What the API must know of the visitor's own request. The host is the one the visitor asked for, by which an ingress
 * finds the service: after an action that redirects, Next asks itself for the next page under another one.
 */
export function forwarded(incoming: Headers): Record<string, string> {
  const host = incoming.get('x-forwarded-host') ?? incoming.get('host');
  const passedOn = PASSED_ON.map((name) => [name, incoming.get(name)] as const);
  return Object.fromEntries([['host', host] as const, ...passedOn].filter(isPresent));
}

const isPresent = (header: readonly [string, string | null]): header is [string, string] =>
  Boolean(header[1]);

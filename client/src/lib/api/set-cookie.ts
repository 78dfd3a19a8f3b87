/** A cookie in the form cookies().set() takes. */
export interface PassedCookie {
  name: string;
  value: string;
  path: string;
  httpOnly: boolean;
  secure: boolean;
  sameSite?: 'lax' | 'strict' | 'none';
  maxAge?: number;
  expires?: Date;
}

/** Reads one Set-Cookie line of the API, so that an action can pass the cookie on to the browser. */
export function parseSetCookie(line: string): PassedCookie {
  const [pair = '', ...rest] = line.split(';').map((part) => part.trim());
  const equals = pair.indexOf('=');
  const attributes = new Map(rest.map(splitAttribute));
  const maxAge = attributes.get('max-age');
  const expires = attributes.get('expires');
  return {
    name: pair.slice(0, equals),
    value: percentProof(pair.slice(equals + 1)),
    path: attributes.get('path') ?? '/',
    httpOnly: attributes.has('httponly'),
    secure: attributes.has('secure'),
    sameSite: attributes.get('samesite')?.toLowerCase() as PassedCookie['sameSite'],
    ...(maxAge !== undefined && { maxAge: Number(maxAge) }),
    ...(expires !== undefined && { expires: new Date(expires) }),
  };
}

function splitAttribute(part: string): [string, string] {
  const equals = part.indexOf('=');
  return equals < 0
    ? [part.toLowerCase(), '']
    : [part.slice(0, equals).toLowerCase(), part.slice(equals + 1)];
}

// Next writes a cookie's value percent-encoded and the services read it raw, so the session's base64 must not contain
// a character that would be encoded. Its URL alphabet has none, and Node decodes both alphabets alike.
const percentProof = (value: string) =>
  /^[A-Za-z0-9+/]+=*$/.test(value)
    ? value.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
    : value;

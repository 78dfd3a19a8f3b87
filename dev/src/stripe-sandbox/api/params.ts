import { invalidRequest } from './errors';

/** Reads one parameter of a request. Form encoding knows only texts, lists and groups of them. */
export type Reader<T> = (value: unknown, name: string) => T;
export type Shape = Record<string, Reader<unknown>>;
type Values<S extends Shape> = { [K in keyof S]: ReturnType<S[K]> };

const wrong = (code: string, message: string, param: string) => invalidRequest(message, { code, param });

export const text: Reader<string> = (value, name) => {
  if (typeof value !== 'string')
    throw invalidRequest(`Invalid string: ${name} must be a single text`, { param: name });
  if (value === '') throw wrong('parameter_invalid_empty', `You passed an empty string for '${name}'.`, name);
  return value;
};

export const integer: Reader<number> = (value, name) => {
  const digits = text(value, name);
  if (!/^-?\d{1,15}$/.test(digits))
    throw wrong('parameter_invalid_integer', `Invalid integer: ${digits}`, name);
  return Number(digits);
};

/** An integer of at least 1. */
export const positive: Reader<number> = (value, name) => {
  const number = integer(value, name);
  if (number < 1)
    throw wrong('parameter_invalid_integer', 'This value must be greater than or equal to 1.', name);
  return number;
};

export const flag: Reader<boolean> = (value, name) => oneOf('true', 'false')(value, name) === 'true';

export const oneOf =
  <const T extends string>(...values: T[]): Reader<T> =>
  (value, name) => {
    const known = values.find((candidate) => candidate === value);
    if (known === undefined)
      throw invalidRequest(`Invalid ${name}: must be one of ${values.join(', ')}`, { param: name });
    return known;
  };

/** An address with a scheme; an app's own scheme is fine. */
export const url: Reader<string> = (value, name) => {
  const address = text(value, name);
  if (!URL.canParse(address)) throw wrong('url_invalid', 'Not a valid URL', name);
  return address;
};

export const list =
  <T>(item: Reader<T>): Reader<T[]> =>
  (value, name) => {
    if (!Array.isArray(value)) throw invalidRequest('Invalid array', { param: name });
    return value.map((entry, index) => item(entry, `${name}[${index}]`));
  };

/** Names and texts of the caller's own; an empty text removes its name. */
export const metadata: Reader<Record<string, string>> = (value, name) => {
  if (value === '') return {};
  if (typeof value !== 'object' || value === null) throw invalidRequest('Invalid object', { param: name });
  const entries = Object.entries(value).filter(([, entry]) => entry !== '');
  return Object.fromEntries(entries.map(([key, entry]) => [key, text(entry, `${name}[${key}]`)]));
};

/** A group of parameters; one that is not listed is refused, as Stripe does. */
export const group =
  <R extends Shape, O extends Shape>(required: R, optional: O): Reader<Values<R> & Partial<Values<O>>> =>
  (value, name) => {
    if (typeof value !== 'object' || value === null) throw invalidRequest('Invalid object', { param: name });
    const given = new Map<string, unknown>(Object.entries(value));
    const inside = (key: string) => (name ? `${name}[${key}]` : key);
    const readers = new Map(Object.entries<Reader<unknown>>({ ...required, ...optional }));
    for (const key of Object.keys(required))
      if (!given.has(key))
        throw wrong('parameter_missing', `Missing required param: ${inside(key)}.`, inside(key));
    const read = [...given].map(([key, entry]): [string, unknown] => {
      const reader = readers.get(key);
      if (!reader)
        throw wrong('parameter_unknown', `Received unknown parameter: ${inside(key)}`, inside(key));
      return [key, reader(entry, inside(key))];
    });
    return Object.fromEntries(read) as Values<R> & Partial<Values<O>>;
  };

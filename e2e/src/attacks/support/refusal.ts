import { type Answer, jsonOf } from '../../support/http';

interface Entry {
  message: string;
  field?: string;
  code?: string;
}

/** What only somebody with the source or the machine should see. */
const INTERNAL = [
  /\bat .+:\d+:\d+/,
  /node_modules|\/dist\/|\/src\/|\.(ts|js):\d/,
  /mongo|E11000|ObjectId|BSON|CastError|ValidationError|VersionError/i,
  /redis|nats|argon2|jsonwebtoken|JsonWebToken|TokenExpired|SyntaxError|TypeError|express/i,
  /127\.0\.0\.1|ECONN/,
];

/** Nothing in an answer tells how the shop is made. */
export function expectNoLeak({ text, headers }: Answer) {
  const { date: _date, ...fields } = headers;
  for (const pattern of INTERNAL) {
    expect(text).not.toMatch(pattern);
    expect(JSON.stringify(fields)).not.toMatch(pattern);
  }
  expect(headers).not.toHaveProperty('x-powered-by');
  expect(headers).not.toHaveProperty('server');
}

/** The request was refused with this status, in the API's form, and without a word too much. */
export function expectRefusal(answer: Answer, status: number, field?: string) {
  expect({ status: answer.status, text: answer.text }).toMatchObject({ status });
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  const { errors, ...rest } = jsonOf<{ errors: Entry[] }>(answer);
  expect(rest).toEqual({});
  expect(errors).not.toHaveLength(0);
  for (const { message, field: named, code, ...others } of errors) {
    expect(message).toMatch(/^[A-Z\w].+/);
    expect([typeof named, typeof code]).not.toContain('object');
    expect(others).toEqual({});
  }
  if (field) expect(errors.map((entry) => entry.field)).toContain(field);
  expectNoLeak(answer);
}

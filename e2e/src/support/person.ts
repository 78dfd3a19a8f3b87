import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

/** What the shop answered; status 0 where nobody did. */
export interface Answer {
  status: number;
  body: Record<string, unknown> & { id: string };
}

/** Counts what a client sees of a fault, and waits out. */
export interface Troubles {
  /** Connections refused, cut or timed out. */
  unreachable: number;
  /** Answers of 500 and above. */
  failed: number;
  /** Of those, the ones that are no plain "try again": 500. */
  internal: number;
}

export const noTroubles = (): Troubles => ({ unreachable: 0, failed: 0, internal: 0 });

const PASSWORD = 'a password for faults';
const TIMEOUT_MS = 30_000;
const PAUSE_MS = 200;
const PATIENCE_SECONDS = 90;

/** Somebody with an account, who uses the shop through its HTTP API. */
export class Person {
  /** The account's id. */
  id = '';
  private cookie = '';

  constructor(
    private readonly url: string,
    readonly troubles: Troubles = noTroubles(),
  ) {}

  /** Somebody who has just signed up. */
  static async new(url: string, troubles?: Troubles): Promise<Person> {
    const person = new Person(url, troubles);
    const email = `${randomUUID()}@example.com`;
    const { status, body } = await person.persist('POST', '/api/users/signup', { email, password: PASSWORD });
    if (status !== 201) throw new Error(`Could not sign up: ${status}`);
    person.id = body.id;
    return person;
  }

  /** Sends one request. Never throws. */
  async send(method: string, path: string, body?: object): Promise<Answer> {
    const headers = { 'Content-Type': 'application/json', Cookie: this.cookie };
    try {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const content = body && JSON.stringify(body);
      const response = await fetch(this.url + path, { method, headers, body: content, signal });
      const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
      if (cookies.length) this.cookie = cookies.join('; ');
      return this.noted({ status: response.status, body: (await response.json()) as Answer['body'] });
    } catch {
      return this.noted({ status: 0, body: { id: '' } });
    }
  }

  /** Sends a request again until somebody answers it with less than 500. */
  async persist(method: string, path: string, body?: object): Promise<Answer> {
    const deadline = Date.now() + PATIENCE_SECONDS * 1000;
    for (;;) {
      const answer = await this.send(method, path, body);
      if (isAnswer(answer)) return answer;
      if (Date.now() > deadline) throw new Error(`${method} ${path}: ${answer.status} for too long`);
      await delay(PAUSE_MS);
    }
  }

  private noted(answer: Answer): Answer {
    if (answer.status === 0) this.troubles.unreachable += 1;
    if (answer.status >= 500) this.troubles.failed += 1;
    if (answer.status === 500) this.troubles.internal += 1;
    return answer;
  }
}

/** Whether the shop has decided: anything else can be tried again. */
export const isAnswer = ({ status }: Answer) => status > 0 && status < 500;

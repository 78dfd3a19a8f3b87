import { Agent, request } from 'node:https';
import { text } from 'node:stream/consumers';

/** Where the shop's Ingress is. */
export interface DoorSettings {
  host: string;
  /** Where the host's name leads, with a port if it is not 443; nothing needs to be in /etc/hosts. */
  address: string;
  /** The authority that signed the shop's certificate; without one, any certificate is taken. */
  ca?: Buffer | undefined;
}

/** What the shop answered. */
export interface Reply<T> {
  status: number;
  body: T;
  cookie?: string | undefined;
}

const TIMEOUT_MS = 20_000;

/** HTTPS through the Ingress, over connections that are kept, as a browser keeps them. */
export class Door {
  private readonly agent: Agent;

  constructor(private readonly settings: DoorSettings) {
    const { host, ca } = settings;
    this.agent = new Agent({ keepAlive: true, servername: host, ca, rejectUnauthorized: ca !== undefined });
  }

  /** Sends one request. @throws when there is no answer */
  async send<T>(method: string, path: string, body?: object, cookie?: string): Promise<Reply<T>> {
    const { host, address } = this.settings;
    const headers = {
      host,
      ...(cookie && { cookie }),
      ...(body && { 'content-type': 'application/json' }),
    };
    const [target, port = 443] = address.split(':');
    const sent = request({
      agent: this.agent,
      host: target,
      port,
      method,
      path,
      headers,
      timeout: TIMEOUT_MS,
    });
    sent.on('timeout', () => sent.destroy(new Error(`No answer in ${TIMEOUT_MS / 1000} s`)));
    const answered = new Promise<Reply<T>>((resolve, reject) => {
      sent.once('error', reject);
      sent.once('response', (response) => {
        const cookies = response.headers['set-cookie']?.map((line) => line.split(';')[0]).join('; ');
        const read = text(response).then((content) => ({
          status: response.statusCode ?? 0,
          body: parsed(content) as T,
          cookie: cookies,
        }));
        read.then(resolve, reject);
      });
    });
    sent.end(body && JSON.stringify(body));
    return answered;
  }

  /** Closes the kept connections. */
  close() {
    this.agent.destroy();
  }
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return content;
  }
}

/** The shop's public HTTP API, as one signed-in person uses it. */
export class ShopApi {
  private cookie = '';

  constructor(private readonly url: string) {}

  /** Signs up, or in where the account exists already. */
  async enter(email: string, password: string): Promise<void> {
    const credentials = { email, password };
    const signup = await this.send('POST', '/api/users/signup', credentials);
    if (signup.ok) return;
    const signin = await this.send('POST', '/api/users/signin', credentials);
    if (!signin.ok) throw await failure(`could not sign up as ${email}`, signup);
  }

  /** Everything this person has listed. */
  async myListings(): Promise<{ title: string }[]> {
    const response = await this.send('GET', '/api/tickets/mine');
    if (!response.ok) throw await failure('could not read the listings', response);
    return (await response.json()) as { title: string }[];
  }

  /** Lists a ticket for sale. */
  async list(listing: object): Promise<void> {
    const response = await this.send('POST', '/api/tickets', listing);
    if (!response.ok) throw await failure('could not list a ticket', response);
  }

  private async send(method: string, path: string, body?: object) {
    const headers = { 'Content-Type': 'application/json', Cookie: this.cookie };
    const response = await fetch(this.url + path, { method, headers, body: body && JSON.stringify(body) });
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    if (cookies.length) this.cookie = cookies.join('; ');
    return response;
  }
}

async function failure(what: string, response: Response) {
  return new Error(`${what}: ${response.status} ${(await response.text()).slice(0, 200)}`);
}

/** Where each service listens; several addresses are its replicas. */
export type Addresses = Record<string, string[]>;

/** Chooses the address for a request: the replicas of a service take turns. */
export class Upstreams {
  private readonly turns = new Map<string, number>();

  constructor(private readonly addresses: Addresses) {}

  /** The next address of a service, or none when it is not part of this stack. */
  next(service: string): URL | undefined {
    const addresses = this.addresses[service] ?? [];
    const turn = this.turns.get(service) ?? 0;
    this.turns.set(service, turn + 1);
    const address = addresses[turn % addresses.length];
    return address ? new URL(address) : undefined;
  }
}

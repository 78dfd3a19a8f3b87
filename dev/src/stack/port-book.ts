import { freePort } from '../processes/free-port';

const pages = 64;

/** The ports of one stack. A name keeps its port for as long as the stack runs, through every restart. */
export class PortBook {
  private readonly given = new Map<string, number>();

  private constructor(private readonly free: number[]) {}

  /** Sets ports aside for everything the stack may start. @param shop the gateway's, which starts last */
  static async open(shop: number): Promise<PortBook> {
    const ports = new Set<number>();
    while (ports.size < pages) ports.add(await freePort());
    ports.delete(shop);
    return new PortBook([...ports]);
  }

  /** The port that belongs to a name. */
  of(name: string): number {
    const port = this.given.get(name) ?? this.free.pop();
    if (!port) throw new Error(`no port is left for ${name}`);
    this.given.set(name, port);
    return port;
  }
}

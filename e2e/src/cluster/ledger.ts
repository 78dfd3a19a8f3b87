/** An order the shop has confirmed to its buyer. */
export interface KnownOrder {
  ticketId: string;
  buyerCookie: string;
  paid: boolean;
}

/** What the shop has said yes to. Whatever happens to its pods, it must know all of it afterwards. */
export class Ledger {
  readonly tickets = new Set<string>();
  readonly orders = new Map<string, KnownOrder>();
  requests = 0;
  journeys = 0;
  /** Requests without an answer, or answered with 5xx. */
  readonly failures: string[] = [];
}

/** The life of an order: created, then one of cancelled and complete. */
export enum OrderStatus {
  Created = 'created',
  Cancelled = 'cancelled',
  AwaitingPayment = 'awaiting:payment',
  Complete = 'complete',
}

/** The statuses in which an order holds its ticket: nobody else can have it. */
export const LIVE_ORDER_STATUSES = [OrderStatus.Created, OrderStatus.AwaitingPayment, OrderStatus.Complete];

/** What a buyer can do with a ticket: only an available one can be reserved. */
export enum TicketStatus {
  Available = 'available',
  Reserved = 'reserved',
  Sold = 'sold',
  Withdrawn = 'withdrawn',
}

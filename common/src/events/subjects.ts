/** The subjects of the broker. Each has one publisher and any number of listeners; see docs/events.md. */
export enum Subjects {
  TicketCreated = 'ticket:created',
  TicketUpdated = 'ticket:updated',
  OrderCreated = 'order:created',
  OrderCancelled = 'order:cancelled',
  OrderCompleted = 'order:completed',
  ExpirationComplete = 'expiration:complete',
  PaymentCreated = 'payment:created',
  PaymentRefunded = 'payment:refunded',
  SessionRevoked = 'session:revoked',
  UserDeleted = 'user:deleted',
}

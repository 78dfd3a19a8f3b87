/** The life of a payment: see docs/payments.md. */
export enum PaymentStatus {
  /** An attempt is under way, and its outcome not known yet. */
  Pending = 'pending',
  /** The buyer's bank asks the buyer to confirm (3-D Secure). */
  RequiresAction = 'requires_action',
  /** The last attempt came to nothing; another one may follow. */
  Failed = 'failed',
  Succeeded = 'succeeded',
  /** The money is to be given back. */
  Refunding = 'refunding',
  Refunded = 'refunded',
}

/** Which states can follow which. */
export const TRANSITIONS: Record<PaymentStatus, PaymentStatus[]> = {
  [PaymentStatus.Pending]: [PaymentStatus.Succeeded, PaymentStatus.RequiresAction, PaymentStatus.Failed],
  [PaymentStatus.RequiresAction]: [PaymentStatus.Succeeded, PaymentStatus.Failed],
  [PaymentStatus.Failed]: [PaymentStatus.Pending, PaymentStatus.Succeeded],
  [PaymentStatus.Succeeded]: [PaymentStatus.Refunding, PaymentStatus.Refunded],
  [PaymentStatus.Refunding]: [PaymentStatus.Refunded],
  [PaymentStatus.Refunded]: [],
};

/** The states in which an attempt may still end either way. */
export const UNDECIDED = [PaymentStatus.Pending, PaymentStatus.RequiresAction];

/** The states in which the buyer has paid, whatever happened to the money later. */
export const PAID = [PaymentStatus.Succeeded, PaymentStatus.Refunding, PaymentStatus.Refunded];

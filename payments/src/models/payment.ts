import { outbox, type Recording, type RecordingMethods, shownAs, Subjects } from '@ticket-store/common';
import { type HydratedDocument, model, type Model, Schema } from 'mongoose';
import { PaymentStatus, TRANSITIONS } from './payment-status';

// Between the tries of a refund that Stripe refuses; each pause is twice as long as the one before.
const FIRST_PAUSE_SECONDS = 10;
const LONGEST_PAUSE_SECONDS = 3600;

/** What may be shown of a card. */
export interface CardDetails {
  brand: string;
  last4: string;
}

interface PaymentFields extends Recording {
  orderId: string;
  userId: string;
  /** In the currency's smallest unit: cents. */
  amount: number;
  currency: string;
  status: PaymentStatus;
  /** Counts the attempts; it is part of the idempotency key of each. */
  attempt: number;
  /** The intent of the last attempt. */
  stripeId?: string | undefined;
  card?: CardDetails | undefined;
  failureCode?: string | undefined;
  /** The order has ended: an attempt under way is not to succeed any more. */
  abandonedAt?: Date | undefined;
  refundId?: string | undefined;
  refundReason?: string | undefined;
  /** How often Stripe has refused the refund; it is part of the idempotency key of the next try. */
  refundRefusals: number;
  /** When the refund is tried again. */
  refundAfter?: Date | undefined;
  createdAt: Date;
  updatedAt: Date;
}

interface PaymentMethods extends RecordingMethods {
  /** Names the attempt under way to Stripe. */
  attemptKey(): string;
  beginAttempt(): void;
  requireAction(): void;
  fail(code: string): void;
  succeed(card?: CardDetails): void;
  startRefund(reason: string): void;
  /** Names the refund to Stripe. */
  refundKey(): string;
  /** Stripe does not give the money back now. */
  postponeRefund(): void;
  completeRefund(refundId: string): void;
}

export type PaymentDocument = HydratedDocument<PaymentFields, PaymentMethods>;
type PaymentModel = Model<PaymentFields, object, PaymentMethods>;

const cardDetails = new Schema<CardDetails>({ brand: String, last4: String }, { _id: false });

const paymentSchema = new Schema<PaymentFields, PaymentModel, PaymentMethods>(
  {
    orderId: { type: String, required: true },
    userId: { type: String, required: true },
    amount: { type: Number, required: true },
    currency: { type: String, default: 'usd' },
    status: { type: String, enum: Object.values(PaymentStatus), default: PaymentStatus.Pending },
    attempt: { type: Number, default: 1 },
    stripeId: String,
    card: cardDetails,
    failureCode: String,
    abandonedAt: Date,
    refundId: String,
    refundReason: String,
    refundRefusals: { type: Number, default: 0 },
    refundAfter: Date,
  },
  { timestamps: true },
);
paymentSchema.plugin(outbox, { replicated: false });
paymentSchema.plugin(shownAs, { shape: toShape });
paymentSchema.index({ orderId: 1 }, { unique: true });
paymentSchema.index({ stripeId: 1 });
paymentSchema.index({ status: 1, updatedAt: 1 });

/** A payment as the API shows it. */
export function toShape(payment: Pick<PaymentDocument, keyof PaymentFields | '_id'>) {
  const { _id, orderId, stripeId, amount, currency, status, card, failureCode, refundId, refundReason } =
    payment;
  return {
    id: String(_id),
    orderId,
    stripeId: stripeId ?? undefined,
    amount,
    currency,
    status,
    card: card ? { brand: card.brand, last4: card.last4 } : undefined,
    failureCode: failureCode ?? undefined,
    refund: refundReason ? { id: refundId ?? undefined, reason: refundReason } : undefined,
    createdAt: payment.createdAt?.toISOString(),
  };
}

/** A payment as the API shows it to others than its buyer, whose card and whose bank's refusals are nobody's business. */
export function withoutCard({ card: _card, failureCode: _code, ...rest }: ReturnType<typeof toShape>) {
  return rest;
}

function move(payment: PaymentDocument, to: PaymentStatus) {
  if (!TRANSITIONS[payment.status].includes(to))
    throw new Error(`A ${payment.status} payment cannot become ${to}`);
  payment.status = to;
}

paymentSchema.methods.attemptKey = function () {
  return `${String(this._id)}-${this.attempt}`;
};

paymentSchema.methods.beginAttempt = function () {
  move(this, PaymentStatus.Pending);
  this.set({ attempt: this.attempt + 1, stripeId: undefined, failureCode: undefined, card: undefined });
};

paymentSchema.methods.requireAction = function () {
  move(this, PaymentStatus.RequiresAction);
};

paymentSchema.methods.fail = function (code) {
  move(this, PaymentStatus.Failed);
  this.failureCode = code;
};

paymentSchema.methods.succeed = function (card) {
  move(this, PaymentStatus.Succeeded);
  this.set({ card, failureCode: undefined });
  this.record(Subjects.PaymentCreated, {
    id: String(this._id),
    orderId: this.orderId,
    stripeId: this.stripeId!,
  });
};

paymentSchema.methods.startRefund = function (reason) {
  move(this, PaymentStatus.Refunding);
  this.refundReason = reason;
};

paymentSchema.methods.refundKey = function () {
  const key = `${String(this._id)}-refund`;
  return this.refundRefusals ? `${key}-${this.refundRefusals}` : key;
};

paymentSchema.methods.postponeRefund = function () {
  const seconds = Math.min(FIRST_PAUSE_SECONDS * 2 ** this.refundRefusals, LONGEST_PAUSE_SECONDS);
  this.refundRefusals += 1;
  this.refundAfter = new Date(Date.now() + seconds * 1000);
};

paymentSchema.methods.completeRefund = function (refundId) {
  move(this, PaymentStatus.Refunded);
  this.refundId = refundId;
  this.refundReason ??= 'refunded_by_support';
  const { orderId, stripeId, refundReason: reason } = this;
  this.record(Subjects.PaymentRefunded, { id: String(this._id), orderId, stripeId: stripeId!, reason });
};

export const Payment = model<PaymentFields, PaymentModel>('Payment', paymentSchema);

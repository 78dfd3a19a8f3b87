import { type Decline } from '../cards/declines';
import { newId } from '../ids';
import { type Charge, type PaymentIntent, type PaymentMethod } from '../types';

interface Attempt {
  intent: PaymentIntent;
  paymentMethod: PaymentMethod;
  now: number;
  /** The buyer has just proven who they are. */
  authenticated: boolean;
  /** Why the issuer refused, if it did. */
  decline: Decline | undefined;
}

/** What the shop does not use. */
const UNUSED = {
  application: null,
  application_fee: null,
  application_fee_amount: null,
  balance_transaction: null,
  customer: null,
  failure_balance_transaction: null,
  on_behalf_of: null,
  receipt_number: null,
  receipt_url: null,
  review: null,
  shipping: null,
  source_transfer: null,
  statement_descriptor: null,
  transfer_data: null,
  transfer_group: null,
} satisfies Partial<Charge>;

/** One try to take the money, whether or not it went well. */
export function aCharge(attempt: Attempt): Charge {
  const { intent, paymentMethod, now, decline } = attempt;
  return {
    id: newId('ch'),
    object: 'charge',
    ...UNUSED,
    amount: intent.amount,
    amount_captured: decline ? 0 : intent.amount,
    amount_refunded: 0,
    billing_details: paymentMethod.billing_details,
    calculated_statement_descriptor: 'TICKET STORE SANDBOX',
    captured: !decline,
    created: now,
    currency: intent.currency,
    description: intent.description,
    disputed: false,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    outcome: outcome(decline),
    paid: !decline,
    payment_intent: intent.id,
    payment_method: paymentMethod.id,
    payment_method_details: { card: cardDetails(attempt), type: 'card' },
    radar_options: {},
    receipt_email: intent.receipt_email,
    refunded: false,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: decline ? 'failed' : 'succeeded',
  };
}

function outcome(decline: Decline | undefined): Charge['outcome'] {
  return {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: decline ? 'declined_by_network' : 'approved_by_network',
    reason: decline ? (decline.declineCode ?? decline.code) : null,
    risk_level: 'normal',
    seller_message: decline ? 'The bank gave no details of this decline.' : 'Payment complete.',
    type: decline ? 'issuer_declined' : 'authorized',
  };
}

type ChargedCard = NonNullable<NonNullable<Charge['payment_method_details']>['card']>;

function cardDetails({ intent, paymentMethod: { card }, authenticated, decline }: Attempt): ChargedCard {
  const unavailable = { status: 'unavailable' } as const;
  return {
    amount_authorized: decline ? null : intent.amount,
    authorization_code: null,
    brand: card.brand,
    checks: {
      ...card.checks,
      cvc_check: decline?.code === 'incorrect_cvc' ? 'fail' : (card.checks?.cvc_check ?? null),
    },
    country: card.country,
    exp_month: card.exp_month,
    exp_year: card.exp_year,
    extended_authorization: { status: 'disabled' },
    fingerprint: card.fingerprint ?? null,
    funding: card.funding,
    incremental_authorization: unavailable,
    installments: null,
    last4: card.last4,
    mandate: null,
    multicapture: unavailable,
    network: card.brand,
    network_token: { used: false },
    network_transaction_id: null,
    overcapture: { maximum_amount_capturable: intent.amount, status: 'unavailable' },
    regulated_status: 'unregulated',
    three_d_secure: authenticated ? AUTHENTICATED : null,
    wallet: null,
  } as ChargedCard;
}

const AUTHENTICATED = {
  authentication_flow: 'challenge',
  electronic_commerce_indicator: '05',
  exemption_indicator: null,
  result: 'authenticated',
  result_reason: null,
  transaction_id: null,
  version: '2.2.0',
} as const;

import { type Effect } from '../faults/effect';
import { type Decline, DECLINES } from './declines';

/** A card of the test world: how it can be named, what it looks like, and what happens when it pays. */
export interface TestCard {
  /** `visa` is the payment method `pm_card_visa` and the token `tok_visa`. The first name is the card's own. */
  names: readonly [string, ...string[]];
  numbers: readonly [string, ...string[]];
  brand?: 'mastercard' | 'amex' | 'discover' | 'diners' | 'jcb' | 'unionpay';
  funding?: 'debit' | 'prepaid';
  country?: string;
  /** The issuer wants the buyer to prove who they are (3-D Secure) before every payment. */
  authenticates?: true;
  decline?: Decline;
  /** The payment succeeds, and the buyer disputes it for this reason. */
  dispute?: string;
  /** What goes wrong between this server and its caller when this card pays. */
  effect?: Effect;
}

const succeeding: TestCard[] = [
  { names: ['visa'], numbers: ['4242424242424242'] },
  { names: ['visa_debit'], numbers: ['4000056655665556'], funding: 'debit' },
  { names: ['mastercard'], numbers: ['5555555555554444', '2223003122003222'], brand: 'mastercard' },
  { names: ['mastercard_debit'], numbers: ['5200828282828210'], brand: 'mastercard', funding: 'debit' },
  { names: ['mastercard_prepaid'], numbers: ['5105105105105100'], brand: 'mastercard', funding: 'prepaid' },
  { names: ['amex'], numbers: ['378282246310005', '371449635398431'], brand: 'amex' },
  { names: ['discover'], numbers: ['6011111111111117', '6011000990139424'], brand: 'discover' },
  { names: ['diners'], numbers: ['3056930009020004', '36227206271667'], brand: 'diners' },
  { names: ['jcb'], numbers: ['3566002020360505'], brand: 'jcb', country: 'JP' },
  {
    names: ['unionpay'],
    numbers: ['6200000000000005', '6205500000000000004'],
    brand: 'unionpay',
    country: 'CN',
  },
  { names: ['gb'], numbers: ['4000008260000000'], country: 'GB' },
  { names: ['de'], numbers: ['4000002760000016'], country: 'DE' },
  { names: ['fr'], numbers: ['4000002500000003'], country: 'FR' },
];

const declined: TestCard[] = [
  {
    names: ['visa_chargeDeclined', 'chargeDeclined'],
    numbers: ['4000000000000002'],
    decline: DECLINES.generic,
  },
  {
    names: ['visa_chargeDeclinedInsufficientFunds', 'chargeDeclinedInsufficientFunds'],
    numbers: ['4000000000009995'],
    decline: DECLINES.insufficientFunds,
  },
  {
    names: ['visa_chargeDeclinedLostCard', 'chargeDeclinedLostCard'],
    numbers: ['4000000000009987'],
    decline: DECLINES.lostCard,
  },
  {
    names: ['visa_chargeDeclinedStolenCard', 'chargeDeclinedStolenCard'],
    numbers: ['4000000000009979'],
    decline: DECLINES.stolenCard,
  },
  {
    names: ['visa_chargeDeclinedVelocityLimitExceeded', 'chargeDeclinedVelocityLimitExceeded'],
    numbers: ['4000000000006975'],
    decline: DECLINES.velocity,
  },
  { names: ['chargeDeclinedExpiredCard'], numbers: ['4000000000000069'], decline: DECLINES.expired },
  { names: ['chargeDeclinedIncorrectCvc'], numbers: ['4000000000000127'], decline: DECLINES.cvc },
  { names: ['chargeDeclinedProcessingError'], numbers: ['4000000000000119'], decline: DECLINES.processing },
  {
    names: ['chargeDeclinedFraudulent', 'radarBlock'],
    numbers: ['4100000000000019'],
    decline: DECLINES.fraudulent,
  },
  // A card that can be saved but never pays.
  { names: ['chargeCustomerFail'], numbers: ['4000000000000341'], decline: DECLINES.generic },
];

const authenticating: TestCard[] = [
  { names: ['authenticationRequired'], numbers: ['4000002760003184'], country: 'DE', authenticates: true },
  {
    names: ['authenticationRequiredOnSetup'],
    numbers: ['4000002500003155'],
    country: 'FR',
    authenticates: true,
  },
  { names: ['authenticationRequiredSetupForOffSession'], numbers: ['4000003800000446'], authenticates: true },
  { names: ['threeDSecure2Required'], numbers: ['4000000000003220'], country: 'IE', authenticates: true },
  { names: ['threeDSecureRequired'], numbers: ['4000000000003063'], authenticates: true },
  {
    names: ['authenticationRequiredChargeDeclinedInsufficientFunds'],
    numbers: ['4000008260003178'],
    country: 'GB',
    authenticates: true,
    decline: DECLINES.insufficientFunds,
  },
  {
    names: ['threeDSecureRequiredChargeDeclined'],
    numbers: ['4000008400001629'],
    authenticates: true,
    decline: DECLINES.generic,
  },
  // The look-up at the issuer fails, so nobody is challenged and the payment is refused.
  {
    names: ['threeDSecureRequiredProcessingError'],
    numbers: ['4000008400001280'],
    decline: DECLINES.generic,
  },
  { names: ['threeDSecureOptional'], numbers: ['4000000000003055'] },
  { names: ['threeDSecureOptionalProcessingError'], numbers: ['4000000000003097'] },
  { names: ['amex_threeDSecureNotSupported'], numbers: ['378282246310005'], brand: 'amex' },
];

const disputed: TestCard[] = [
  { names: ['createDispute'], numbers: ['4000000000000259'], dispute: 'fraudulent' },
  {
    names: ['createDisputeProductNotReceived'],
    numbers: ['4000000000002685'],
    dispute: 'product_not_received',
  },
];

/** Not Stripe's: cards of this sandbox that pay, while the connection or the webhooks misbehave. */
const faulty: TestCard[] = [
  { names: ['sandboxSlow'], numbers: ['4000990000000012'], effect: { slowMs: 5_000 } },
  {
    names: ['sandboxTimeoutAfterSuccess'],
    numbers: ['4000990000000020'],
    effect: { timeoutAfterSuccess: true },
  },
  { names: ['sandboxErrorAfterSuccess'], numbers: ['4000990000000038'], effect: { errorAfterSuccess: 500 } },
  { names: ['sandboxWebhooksDuplicate'], numbers: ['4000990000000046'], effect: { webhooks: 'duplicate' } },
  { names: ['sandboxWebhooksLate'], numbers: ['4000990000000053'], effect: { webhooks: 'late' } },
  { names: ['sandboxWebhooksShuffled'], numbers: ['4000990000000061'], effect: { webhooks: 'shuffled' } },
  { names: ['sandboxWebhooksOff'], numbers: ['4000990000000079'], effect: { webhooks: 'off' } },
];

/** Every card the sandbox knows; any other number is refused as Stripe's test mode refuses real cards. */
export const TEST_CARDS: readonly TestCard[] = [
  ...succeeding,
  ...declined,
  ...authenticating,
  ...disputed,
  ...faulty,
];

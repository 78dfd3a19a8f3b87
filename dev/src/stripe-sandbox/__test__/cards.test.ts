import { cardByTestId, passesLuhn } from '../cards/lookup';
import { TEST_CARDS } from '../cards/table';
import { aSandbox, errorOf, payment, stopSandboxes, typed } from './support';

afterEach(stopSandboxes);

const declines = [
  ['4000000000000002', 'pm_card_chargeDeclined', 'tok_chargeDeclined', 'card_declined', 'generic_decline'],
  [
    '4000000000009995',
    'pm_card_visa_chargeDeclinedInsufficientFunds',
    'tok_visa_chargeDeclinedInsufficientFunds',
    'card_declined',
    'insufficient_funds',
  ],
  [
    '4000000000009987',
    'pm_card_visa_chargeDeclinedLostCard',
    'tok_visa_chargeDeclinedLostCard',
    'card_declined',
    'lost_card',
  ],
  [
    '4000000000009979',
    'pm_card_visa_chargeDeclinedStolenCard',
    'tok_visa_chargeDeclinedStolenCard',
    'card_declined',
    'stolen_card',
  ],
  [
    '4000000000000069',
    'pm_card_chargeDeclinedExpiredCard',
    'tok_chargeDeclinedExpiredCard',
    'expired_card',
    undefined,
  ],
  [
    '4000000000000127',
    'pm_card_chargeDeclinedIncorrectCvc',
    'tok_chargeDeclinedIncorrectCvc',
    'incorrect_cvc',
    undefined,
  ],
  [
    '4000000000000119',
    'pm_card_chargeDeclinedProcessingError',
    'tok_chargeDeclinedProcessingError',
    'processing_error',
    undefined,
  ],
] as const;

it.each(declines)(
  'declines %s, %s and %s with %s, %s',
  async (number, paymentMethod, token, code, declineCode) => {
    const { stripe, state } = await aSandbox();
    const byNumber = await stripe.paymentMethods.create({ type: 'card', card: typed(number) });
    const byToken = await stripe.paymentMethods.create({ type: 'card', card: { token } });
    for (const id of [byNumber.id, byToken.id, paymentMethod]) {
      const error = await errorOf(stripe.paymentIntents.create(payment(id)));
      expect(error).toMatchObject({ statusCode: 402, type: 'StripeCardError', code });
      expect((error.raw as { decline_code?: string }).decline_code).toBe(declineCode);
    }
    expect((await state()).total).toMatchObject({ succeededCharges: 0, failedCharges: 3 });
  },
);

it('tells everything about a decline that Stripe tells', async () => {
  const { stripe } = await aSandbox();
  const { raw, payment_intent } = await errorOf(
    stripe.paymentIntents.create(payment('pm_card_visa_chargeDeclined')),
  );
  expect(raw).toMatchObject({
    type: 'card_error',
    message: 'Your card was declined.',
    doc_url: 'https://stripe.com/docs/error-codes/card-declined',
    charge: expect.stringMatching(/^ch_/),
    payment_method: { object: 'payment_method' },
  });
  expect(payment_intent).toMatchObject({
    status: 'requires_payment_method',
    latest_charge: (raw as { charge: string }).charge,
    last_payment_error: { code: 'card_declined', decline_code: 'generic_decline', type: 'card_error' },
  });
});

it.each([
  ['a number with a wrong check digit', typed('4242424242424241'), 'incorrect_number'],
  ['something that is no number', typed('visa'), 'invalid_number'],
  ['a real-looking card that is no test card', typed('4111111111111111'), 'card_declined'],
  ['a month that does not exist', { ...typed('4242424242424242'), exp_month: 13 }, 'invalid_expiry_month'],
  ['a year that is over', { ...typed('4242424242424242'), exp_year: 2020 }, 'invalid_expiry_year'],
  ['a security code of two digits', { ...typed('4242424242424242'), cvc: '12' }, 'invalid_cvc'],
])('refuses %s', async (_what, card, code) => {
  const { stripe } = await aSandbox();
  const error = await errorOf(stripe.paymentMethods.create({ type: 'card', card }));
  expect(error).toMatchObject({ statusCode: 402, type: 'StripeCardError', code });
});

it('shows a card without its number', async () => {
  const { stripe } = await aSandbox();
  const made = await stripe.paymentMethods.create({ type: 'card', card: typed('378282246310005') });
  const found = await stripe.paymentMethods.retrieve(made.id);
  expect(found.card).toMatchObject({ brand: 'amex', last4: '0005', exp_month: 12, exp_year: 2040 });
  expect(JSON.stringify(found)).not.toContain('378282246310005');
});

it('opens a dispute by itself for the card that disputes', async () => {
  const { stripe } = await aSandbox();
  const intent = await stripe.paymentIntents.create(
    payment('pm_card_createDispute', { expand: ['latest_charge'] }),
  );
  const [event] = (await stripe.events.list({ type: 'charge.dispute.created' })).data;
  expect(event?.data.object).toMatchObject({ payment_intent: intent.id, reason: 'fraudulent' });
  expect(intent.latest_charge).toMatchObject({ disputed: true });
});

it('has only card numbers that pass the check digit, and every name once', () => {
  const names = TEST_CARDS.flatMap((card) => card.names);
  expect(TEST_CARDS.flatMap((card) => card.numbers).filter((number) => !passesLuhn(number))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  expect(cardByTestId('pm_card_visa')).toBe(cardByTestId('tok_visa'));
});

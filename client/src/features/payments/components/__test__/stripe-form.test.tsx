import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { render } from '@/testing/render';
import { StripeForm } from '../stripe-form';

// Stripe's script is loaded from Stripe alone, so its side of the form is played here.
const stripe = { createPaymentMethod: jest.fn(), handleNextAction: jest.fn() };
const elements = { submit: jest.fn() };
const useStripe = jest.fn();
const Elements = jest.fn(({ children }: { children: React.ReactNode; options: object }) => children);
const loadStripe = jest.fn();
jest.mock('@stripe/stripe-js', () => ({ loadStripe: () => loadStripe() as unknown }));
jest.mock('@stripe/react-stripe-js', () => ({
  Elements: (props: { children: React.ReactNode; options: object }) => Elements(props),
  PaymentElement: () => <p>card details</p>,
  useStripe: () => useStripe() as unknown,
  useElements: () => elements,
}));

const payWith = jest.fn();
beforeEach(() => {
  jest.resetAllMocks();
  Elements.mockImplementation(({ children }) => children);
  useStripe.mockReturnValue(stripe);
  loadStripe.mockResolvedValue(stripe);
  elements.submit.mockResolvedValue({});
  stripe.createPaymentMethod.mockResolvedValue({ paymentMethod: { id: 'pm_1' } });
});

const show = () =>
  render(<StripeForm publishableKey="pk_test_1" orderId="order" price={20.1} payWith={payWith} />);
const payButton = () => screen.getByRole('button');

it('asks Stripe for a form over the price in cents', () => {
  show();

  expect(Elements.mock.calls[0]![0].options).toMatchObject({
    amount: 2010,
    currency: 'usd',
    paymentMethodCreation: 'manual',
  });
});

it('pays with what Stripe made of the card', async () => {
  show();

  await userEvent.click(payButton());

  expect(payWith).toHaveBeenCalledWith('pm_1', expect.any(Function));
});

it('says what Stripe finds wrong with the card, and pays nothing', async () => {
  stripe.createPaymentMethod.mockResolvedValue({ error: { message: 'Your card has expired.' } });
  show();

  await userEvent.click(payButton());

  expect(await screen.findByText('Your card has expired.')).toBeVisible();
  expect(payWith).not.toHaveBeenCalled();
});

it('cannot be pressed before Stripe is there', () => {
  useStripe.mockReturnValue(null);
  show();

  expect(payButton()).toHaveAttribute('aria-disabled', 'true');
});

it('does not claim to be paying before Stripe is there', () => {
  useStripe.mockReturnValue(null);
  show();

  expect(payButton()).toHaveTextContent('Pay $20.10');
});

it('says so when Stripe cannot be reached', async () => {
  useStripe.mockReturnValue(null);
  loadStripe.mockRejectedValue(new Error('Failed to load Stripe.js'));
  show();

  expect(await screen.findByRole('alert')).toHaveTextContent('The card form cannot be loaded');
});

it('pays once however often it is pressed', async () => {
  let end: () => void = () => undefined;
  payWith.mockReturnValue(new Promise<void>((resolve) => (end = resolve)));
  show();

  await userEvent.tripleClick(payButton());
  await act(() => Promise.resolve(end()));

  expect(payWith).toHaveBeenCalledTimes(1);
});

it('lets the bank ask the buyer, and says when it did not confirm', async () => {
  stripe.handleNextAction.mockResolvedValue({ error: { message: 'The bank said no.' } });
  payWith.mockImplementation((_id: string, confirm: (challenge: object) => Promise<void>) =>
    confirm({ clientSecret: 'pi_1_secret_2' }),
  );
  show();

  await userEvent.click(payButton());

  expect(stripe.handleNextAction).toHaveBeenCalledWith({ clientSecret: 'pi_1_secret_2' });
  expect(await screen.findByText('The bank said no.')).toBeVisible();
});

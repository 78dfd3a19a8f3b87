import { type RunningStack } from '../../support/running-stack';

/** Makes the Stripe sandbox slow to confirm payments. @returns a function that makes it quick again */
export async function slowStripe(stack: RunningStack, slowMs: number): Promise<() => Promise<unknown>> {
  const url = `${stack.now.stripe}/_control`;
  const body = JSON.stringify({ effect: { slowMs }, on: 'paymentIntents.confirm' });
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  if (!answer.ok) throw new Error(`The sandbox refused to be slow: ${await answer.text()}`);
  return () => fetch(url, { method: 'DELETE' });
}

/** How much was charged for an order and given back, in cents, and how often. */
export interface Charged {
  succeededCharges: number;
  amountCharged: number;
  amountRefunded: number;
}

/** What the sandbox has charged for an order. */
export async function chargedFor(stack: RunningStack, orderId: string): Promise<Charged> {
  const answer = await fetch(`${stack.now.stripe}/_control/state`);
  const { orders } = (await answer.json()) as { orders: Record<string, Charged> };
  return orders[orderId] ?? { succeededCharges: 0, amountCharged: 0, amountRefunded: 0 };
}

import { type Store } from '../store/store';

/** How much money moved for one thing: what the tests of "money moves once" look at. */
interface Balance {
  succeededCharges: number;
  failedCharges: number;
  refunds: number;
  amountCharged: number;
  amountRefunded: number;
}

const nothing = (): Balance => ({
  succeededCharges: 0,
  failedCharges: 0,
  refunds: 0,
  amountCharged: 0,
  amountRefunded: 0,
});

/** Counts all charges and refunds: altogether, by intent, and by the order that the intent's metadata names. */
export function census(store: Store) {
  const total = nothing();
  const intents: Record<string, Balance & { status: string; orderId: string | null }> = {};
  const orders: Record<string, Balance & { intents: number }> = {};
  for (const { id, status, metadata } of store.all('payment_intents')) {
    const orderId = metadata.orderId ?? null;
    intents[id] = { ...nothing(), status, orderId };
    if (orderId !== null) (orders[orderId] ??= { ...nothing(), intents: 0 }).intents += 1;
  }
  const touch = (intentId: string | null, count: (balance: Balance) => void) => {
    const intent = intents[intentId ?? ''];
    const order = orders[intent?.orderId ?? ''];
    for (const balance of [total, intent, order]) if (balance) count(balance);
  };
  for (const { payment_intent, amount, paid } of store.all('charges'))
    touch(payment_intent, (balance) => {
      balance[paid ? 'succeededCharges' : 'failedCharges'] += 1;
      if (paid) balance.amountCharged += amount;
    });
  for (const { payment_intent, amount } of store.all('refunds'))
    touch(payment_intent, (balance) => {
      balance.refunds += 1;
      balance.amountRefunded += amount;
    });
  return { total, intents, orders };
}

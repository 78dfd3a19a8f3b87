import { missing } from '../api/errors';
import { operation } from '../api/operation';
import { group } from '../api/params';
import { cardByTestId } from '../cards/lookup';
import { checkTypedCard, typedCard } from '../cards/typed';
import { aToken } from '../objects/token';
import { findPaymentMethod, makePaymentMethod, paymentMethodParams } from '../payments/payment-methods';

export const createPaymentMethod = operation(
  {
    name: 'paymentMethods.create',
    params: paymentMethodParams,
    publishable: true,
  },
  makePaymentMethod,
);

export const retrievePaymentMethod = operation(
  {
    name: 'paymentMethods.retrieve',
    params: group({}, {}),
  },
  (call, _params, id) => {
    if (!call.store.find('payment_methods', id) && !cardByTestId(id))
      throw missing('PaymentMethod', id, 'id');
    return findPaymentMethod(call, id);
  },
);

export const createToken = operation(
  {
    name: 'tokens.create',
    params: group({ card: typedCard }, {}),
    publishable: true,
  },
  (call, { card }) => {
    const details = checkTypedCard(card, call.now);
    const token = aToken(details, call.now);
    call.store.put('cards', { id: token.id, card: details.card, used: false });
    return call.store.put('tokens', token);
  },
);

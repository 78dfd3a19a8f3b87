import { operation } from '../api/operation';
import { page, pagingParams } from '../api/paging';
import { flag, group, oneOf, text } from '../api/params';
import { cancel } from '../payments/cancel';
import { checkedConfirmation, confirm, confirmParams, paidWithParams } from '../payments/confirm';
import { intentInPath } from '../payments/find';

export const confirmPaymentIntent = operation(
  {
    name: 'paymentIntents.confirm',
    params: group({}, { client_secret: text, ...paidWithParams, ...confirmParams }),
    publishable: true,
    movesMoney: true,
  },
  (call, params, id) => {
    const intent = intentInPath(call, id, params.client_secret);
    return confirm(call, intent, checkedConfirmation(call, intent, params), params);
  },
);

export const retrievePaymentIntent = operation(
  {
    name: 'paymentIntents.retrieve',
    params: group({}, { client_secret: text }),
    publishable: true,
  },
  (call, params, id) => intentInPath(call, id, params.client_secret),
);

export const cancelPaymentIntent = operation(
  {
    name: 'paymentIntents.cancel',
    params: group(
      {},
      { cancellation_reason: oneOf('duplicate', 'fraudulent', 'requested_by_customer', 'abandoned') },
    ),
    movesMoney: true,
  },
  (call, params, id) => cancel(call, intentInPath(call, id, undefined), params.cancellation_reason ?? null),
);

export const listPaymentIntents = operation(
  {
    name: 'paymentIntents.list',
    params: group({}, pagingParams),
  },
  (call, params) => page('/v1/payment_intents', call.store.all('payment_intents'), params),
);

/** Whether Stripe chooses the ways to pay, and whether those may leave the page. */
export const automaticPaymentMethods = group(
  { enabled: flag },
  { allow_redirects: oneOf('always', 'never') },
);

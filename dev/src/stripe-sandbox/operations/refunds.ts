import { missing } from '../api/errors';
import { operation } from '../api/operation';
import { page, pagingParams } from '../api/paging';
import { group, metadata, oneOf, positive, text } from '../api/params';
import { refundableCharge } from '../payments/find';
import { refund } from '../payments/refund';

export const createRefund = operation(
  {
    name: 'refunds.create',
    params: group(
      {},
      {
        charge: text,
        payment_intent: text,
        amount: positive,
        reason: oneOf('duplicate', 'fraudulent', 'requested_by_customer'),
        metadata,
      },
    ),
    movesMoney: true,
  },
  (call, params) => refund(call, refundableCharge(call, params), params),
);

export const retrieveRefund = operation(
  {
    name: 'refunds.retrieve',
    params: group({}, {}),
  },
  (call, _params, id) => {
    const refund = call.store.find('refunds', id);
    if (!refund) throw missing('refund', id, 'id');
    return refund;
  },
);

export const listRefunds = operation(
  {
    name: 'refunds.list',
    params: group({}, { charge: text, payment_intent: text, ...pagingParams }),
  },
  (call, { charge, payment_intent, ...paging }) => {
    const wanted = call.store
      .all('refunds')
      .filter((refund) => charge === undefined || refund.charge === charge)
      .filter((refund) => payment_intent === undefined || refund.payment_intent === payment_intent);
    return page('/v1/refunds', wanted, paging);
  },
);

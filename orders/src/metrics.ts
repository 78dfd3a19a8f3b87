import { LIVE_ORDER_STATUSES, measuredGauge, OrderStatus } from '@ticket-store/common';
import { Order } from './models/order';

const UNPAID = LIVE_ORDER_STATUSES.filter((status) => status !== OrderStatus.Complete);

measuredGauge(
  {
    name: 'live_orders',
    help: 'Orders that hold their ticket and are not paid yet, by state',
    labelNames: ['status'],
  },
  () =>
    Promise.all(
      UNPAID.map(async (status) => ({ labels: { status }, value: await Order.countDocuments({ status }) })),
    ),
);

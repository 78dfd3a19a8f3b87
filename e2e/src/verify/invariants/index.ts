import { type Invariant } from '../invariant';
import { deadLettersAreDealtWith, liveOrdersHaveTimers, outboxesDrain, parkedEventsGoOn } from './leftovers';
import { cancelledMeansRefunded, chargedOnce, paidMeansCompleteMeansSold } from './money';
import { ordersKnowTickets, paymentsKnowOrders, ticketsKnowOrders } from './replicas';
import { cancelledFreesItsTicket, liveLocksItsTicket, oneLiveOrderATicket } from './tickets';

/** What is true of the shop when its services have caught up with each other. */
export const INVARIANTS: Invariant[] = [
  oneLiveOrderATicket,
  liveLocksItsTicket,
  cancelledFreesItsTicket,
  paidMeansCompleteMeansSold,
  cancelledMeansRefunded,
  chargedOnce,
  ordersKnowTickets,
  paymentsKnowOrders,
  ticketsKnowOrders,
  outboxesDrain,
  parkedEventsGoOn,
  deadLettersAreDealtWith,
  liveOrdersHaveTimers,
];

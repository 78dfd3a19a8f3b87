import { missing } from '../api/errors';
import { operation } from '../api/operation';
import { page, pagingParams } from '../api/paging';
import { group, text } from '../api/params';

export const retrieveCharge = operation(
  {
    name: 'charges.retrieve',
    params: group({}, {}),
  },
  (call, _params, id) => {
    const charge = call.store.find('charges', id);
    if (!charge) throw missing('charge', id, 'id');
    return charge;
  },
);

export const retrieveEvent = operation(
  {
    name: 'events.retrieve',
    params: group({}, {}),
  },
  (call, _params, id) => {
    const event = call.store.find('events', id);
    if (!event) throw missing('event', id, 'id');
    return event;
  },
);

export const listEvents = operation(
  {
    name: 'events.list',
    params: group({}, { type: text, ...pagingParams }),
  },
  (call, { type, ...paging }) => {
    const wanted = call.store.all('events').filter((event) => type === undefined || event.type === type);
    return page('/v1/events', wanted, paging);
  },
);

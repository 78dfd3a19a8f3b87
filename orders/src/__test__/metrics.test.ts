import { registry } from '@ticket-store/common';
import { aUser, useDatabase } from '@ticket-store/common/testing';
import '../metrics';
import { aTicket, reserve } from './orders';

useDatabase();

it('shows how many orders hold a ticket and wait for their payment', async () => {
  expect(await registry.metrics()).toContain('live_orders{status="created"} 0');

  const { id } = await aTicket();
  await reserve(id, aUser());

  expect(await registry.metrics()).toContain('live_orders{status="created"} 1');
});

import { type mongo } from 'mongoose';
import { measuredGauge } from './gauge';

/** Measures the connections of a MongoDB client: how many are in use or idle, and how many operations wait for one. */
export function measurePool(client: mongo.MongoClient): void {
  // Those that were there before anybody listened make themselves known by their first use.
  const open = new Set<number | '<monitor>'>();
  const inUse = new Set<number | '<monitor>'>();
  let waiting = 0;
  client.on('connectionReady', ({ connectionId }) => open.add(connectionId));
  client.on('connectionClosed', ({ connectionId }) =>
    [open, inUse].forEach((set) => set.delete(connectionId)),
  );
  client.on('connectionCheckOutStarted', () => (waiting += 1));
  client.on('connectionCheckOutFailed', () => (waiting -= 1));
  client.on('connectionCheckedOut', ({ connectionId }) => {
    waiting = Math.max(0, waiting - 1);
    [open, inUse].forEach((set) => set.add(connectionId));
  });
  client.on('connectionCheckedIn', ({ connectionId }) => inUse.delete(connectionId));

  const name = 'mongodb_pool_connections';
  const help = 'Connections to the database in use or idle, and operations waiting for one, by state';
  measuredGauge({ name, help, labelNames: ['state'] }, () =>
    Promise.resolve([
      { labels: { state: 'in_use' }, value: inUse.size },
      { labels: { state: 'idle' }, value: open.size - inUse.size },
      { labels: { state: 'waiting' }, value: waiting },
    ]),
  );
}

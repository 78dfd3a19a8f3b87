import { once } from 'node:events';
import stan, { type Message, type Stan, type Subscription } from 'node-nats-streaming';

/** Where the broker is, and who we are to it. */
export interface BrokerSettings {
  url: string;
  clusterId: string;
  /** Unique for each process. */
  clientId: string;
}

/** A durable subscription of a queue group, acknowledged by hand. */
export interface SubscriptionSettings {
  subject: string;
  queueGroup: string;
  /** Seconds until a message that was not acknowledged is delivered again; whole, at least 1. */
  ackWaitSeconds: number;
  onMessage: (message: Message) => void;
}

/** A subscription of one process alone: not durable, in no queue group, so that each process gets every message. */
export interface FollowSettings {
  subject: string;
  /** Where it starts: so many seconds ago (0: with what is new), or with the last message there is. */
  since: number | 'last';
  onMessage: (message: Message) => void;
}

/** The port of a starting broker listens before streaming works; a request that came too early is soon repeated. */
const CONNECT_TIMEOUT_MS = 2_000;
/** A publish that was not acknowledged by then is left to the sweeper. The message may still have been stored. */
const PUBLISH_TIMEOUT_MS = 5_000;
/** Far below the client's own limit of 16,384, above which it calls back twice. */
export const MAX_IN_FLIGHT = 512;

/** A client that is connected. @throws when it could not be */
export async function openClient({ url, clusterId, clientId }: BrokerSettings): Promise<Stan> {
  const client = stan.connect(clusterId, clientId, {
    url,
    connectTimeout: CONNECT_TIMEOUT_MS,
    ackTimeout: PUBLISH_TIMEOUT_MS,
    stanPingInterval: 3_000,
    stanMaxPingOut: 3,
    // A broker that crashed may have forgotten what it confirmed last, and says nothing of it to who merely comes back:
    // a connection that was lost is of no more use.
    reconnect: false,
  });
  try {
    await unlessClosed(client, (signal) => once(client, 'connect', { signal }));
    return client;
  } catch (error) {
    // An error that nobody listens to would end the process; and some of the client's errors are strings.
    client.on('error', () => undefined);
    client.close();
    throw error instanceof Error ? error : new Error(String(error));
  }
}

/** Subscribes, and waits until the broker has confirmed it. @throws when it does not */
export function subscribeTo(client: Stan, settings: SubscriptionSettings): Promise<Subscription> {
  const options = client
    .subscriptionOptions()
    .setDeliverAllAvailable()
    .setManualAckMode(true)
    .setMaxInFlight(MAX_IN_FLIGHT)
    .setAckWait(settings.ackWaitSeconds * 1000)
    .setDurableName(settings.queueGroup);
  const subscription = client.subscribe(settings.subject, settings.queueGroup, options);
  return confirmed(client, subscription, settings);
}

/** Follows a subject, and waits until the broker has confirmed it. @throws when it does not */
export function followOn(client: Stan, settings: FollowSettings): Promise<Subscription> {
  const { subject, since } = settings;
  const options = client.subscriptionOptions().setMaxInFlight(MAX_IN_FLIGHT);
  if (since === 'last') options.setStartWithLastReceived();
  else if (since > 0) options.setStartAtTimeDelta(since * 1000);
  return confirmed(client, client.subscribe(subject, options), settings);
}

async function confirmed(
  client: Stan,
  subscription: Subscription,
  { subject, onMessage }: Pick<SubscriptionSettings, 'subject' | 'onMessage'>,
): Promise<Subscription> {
  subscription.on('message', onMessage);
  // Without a listener an error would end the process; the client's listener logs it.
  subscription.on('error', (error) => client.emit('error', error));
  await unlessClosed(client, (signal) => {
    const refused = once(subscription, 'timeout', { signal }).then(() => {
      throw new Error(`Could not subscribe to ${subject}`);
    });
    return Promise.race([once(subscription, 'ready', { signal }), refused]);
  });
  return subscription;
}

/** Waits for an answer of the broker, which never comes over a closed connection. @throws when the connection closes */
async function unlessClosed(client: Stan, answer: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
  const waiting = new AbortController();
  const { signal } = waiting;
  const closed = once(client, 'close', { signal }).then(() => {
    throw new Error('The connection to the broker was closed');
  });
  await Promise.race([answer(signal), closed]).finally(() => waiting.abort());
}

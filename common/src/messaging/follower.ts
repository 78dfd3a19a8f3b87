import { type Message } from 'node-nats-streaming';
import { type EventData, type Subjects } from '../events';
import { type Logger } from '../service/logger';
import { type Broker } from './broker';
import { type CloudEvent, parseEvent } from './cloud-event';

/** Hears an event. `position` is its place among those of its subject, the same for every process. */
export type Hearing<S extends Subjects> = (
  data: EventData<S>,
  heard: { event: CloudEvent<S>; position: number },
) => void;

/** A subject that each process of a service follows by itself, and what the process does then. */
export interface Follower<S extends Subjects = Subjects> {
  subject: S;
  since: number | 'last';
  hear: Hearing<S>;
}

/**
 * Declares what each process does when it hears of `subject`: with a subscription of its own, where a listener's event
 * comes to one process of the service only. For what a process keeps in memory or tells its browsers. Events may come
 * twice; one that cannot be read or heard is logged and passed over.
 * @param options.since where a starting process begins: so many seconds ago, or with the last event there is; with what
 * is new when left out
 */
export function follower<S extends Subjects>(
  subject: S,
  hear: Hearing<S>,
  { since = 0 }: { since?: number | 'last' } = {},
): Follower {
  return { subject, since, hear: hear as Hearing<Subjects> };
}

function hearMessage({ subject, hear }: Follower, message: Message, log: Logger) {
  try {
    const event = parseEvent(subject, String(message.getData()));
    hear(event.data, { event, position: message.getSequence() });
  } catch (error) {
    log.warn(
      { err: error, subject, position: message.getSequence() },
      'Passed over an event while following',
    );
  }
}

/** Starts to follow. */
export async function startFollowers(followers: Follower[], broker: Broker, log: Logger): Promise<void> {
  for (const follower of followers) {
    const { subject, since } = follower;
    const onMessage = (message: Message) => hearMessage(follower, message, log);
    await broker.follow({ subject, since, onMessage });
  }
}

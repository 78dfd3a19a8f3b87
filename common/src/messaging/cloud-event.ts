import { z } from 'zod';
import { contracts, type EventData, Subjects } from '../events';

/** An event as it travels: CloudEvents 1.0 in JSON, with the distributed tracing extension. */
export interface CloudEvent<S extends Subjects = Subjects> {
  specversion: '1.0';
  id: string;
  type: S;
  source: string;
  time: string;
  datacontenttype: 'application/json';
  traceparent?: string;
  data: EventData<S>;
}

const envelope = z.object({
  specversion: z.literal('1.0'),
  id: z.string().min(1),
  type: z.enum(Subjects),
  source: z.string().min(1),
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json').default('application/json'),
  traceparent: z.string().optional(),
  data: z.unknown(),
});

/** A message that can never be handled, however often it is delivered: broken JSON, or data outside its contract. */
export class UnreadableEventError extends Error {
  override readonly name = 'UnreadableEventError';
}

/** What a publisher knows of an event; the envelope's constants are added. */
export type EventFields<S extends Subjects> = Pick<
  CloudEvent<S>,
  'id' | 'type' | 'source' | 'time' | 'data'
> & {
  traceparent?: string | undefined;
};

/**
 * Writes an event as the text that is published.
 * @throws ZodError when the data is outside the subject's contract
 */
export function serializeEvent<S extends Subjects>({
  id,
  type,
  source,
  time,
  traceparent,
  data,
}: EventFields<S>): string {
  const checked = contracts[type].parse(data);
  const fixed = { specversion: '1.0', datacontenttype: 'application/json' };
  return JSON.stringify({
    ...fixed,
    id,
    type,
    source,
    time,
    ...(traceparent && { traceparent }),
    data: checked,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableEventError('The message is not valid JSON', { cause });
  }
}

/**
 * Reads what was received on `subject`.
 * @throws UnreadableEventError when it is not an event of that subject
 */
export function parseEvent<S extends Subjects>(subject: S, text: string): CloudEvent<S> {
  const outer = envelope.safeParse(parseJson(text));
  if (!outer.success) throw new UnreadableEventError(`Not a CloudEvent: ${z.prettifyError(outer.error)}`);
  if (outer.data.type !== subject) throw new UnreadableEventError(`${outer.data.type} arrived on ${subject}`);
  const data = contracts[subject].safeParse(outer.data.data);
  if (!data.success)
    throw new UnreadableEventError(`Not the data of ${subject}: ${z.prettifyError(data.error)}`);
  return { ...outer.data, data: data.data } as CloudEvent<S>;
}

import { EventEmitter } from 'node:events';
import { Error as MongooseError, type HydratedDocument, type Model, Schema } from 'mongoose';
// The package's own front door first loads polyfills of all of JavaScript: a quarter of a service's start, and 10 MiB.
import { versionOCCPlugin } from 'mongoose-update-if-current/lib/version-occ-plugin';
import { contracts, type EventData, type Subjects } from '../../events';
import { currentContext } from '../../service/context';
import { assertValid, insertTogether, updateTogether } from '../write-together';

/** An event that was recorded with its change and waits in its document to be published. */
export interface PendingEvent<S extends Subjects = Subjects> {
  id: string;
  type: S;
  time: Date;
  traceparent?: string | undefined;
  data: EventData<S>;
}

/** The fields the plugin adds to a document. */
export interface Recording {
  version: number;
  outbox: PendingEvent[];
}

/** The methods the plugin adds to a document. */
export interface RecordingMethods {
  /**
   * Notes the event of a change. It is written by the same save as the change, and published after it.
   * @param data the event's data; the version is added by the save
   */
  record<S extends Subjects>(subject: S, data: Omit<EventData<S>, 'version'>): void;
  /**
   * Stores the document, new or changed, with its events, in one write with others that are stored at the same time. In
   * place of save where many are: it runs no hooks, and the document is read again for its next change.
   * @throws VersionError when another change came first
   * @throws ValidationError, MongoServerError, UnconfirmedWriteError
   */
  store(): Promise<void>;
}

/** A document that records events. */
export type RecordingDocument = HydratedDocument<Recording, RecordingMethods>;

interface NotedEvent {
  type: Subjects;
  data: object;
}

interface Locals {
  noted?: NotedEvent[];
  written?: PendingEvent[];
  isStored?: boolean;
}

/** Tells the relay of each save that recorded something. */
export const recorded = new EventEmitter<{ saved: [Model<Recording>, string, PendingEvent[]] }>();

/** How a model records. */
export interface OutboxOptions {
  /**
   * The aggregate is replicated by other services, which apply its versions without a hole: every save must record
   * exactly one event.
   */
  replicated: boolean;
}

/**
 * A document that was stored before its model recorded events has no version: it counts as version 0, and its first
 * save must still meet it without one.
 */
function countFromZero(document: RecordingDocument) {
  if (document.isNew || typeof document.version === 'number') return;
  document.$where = { ...document.$where, version: null };
  document.version = 0;
  document.unmarkModified('version');
}

/** The version the document will have once this save is done. */
const nextVersion = (document: RecordingDocument) => (document.isNew ? 0 : document.version + 1);

/** The data as it will be read from JSON: without what is undefined, which the database would keep as null. */
const asPublished = <T>(data: T) => JSON.parse(JSON.stringify(data)) as T;

function noteEvents(document: RecordingDocument, { replicated }: OutboxOptions) {
  const locals = document.$locals as Locals;
  const noted = locals.noted ?? [];
  if (replicated && noted.length !== 1) {
    throw new Error(`A save of a replicated document records exactly one event, not ${noted.length}`);
  }
  const version = nextVersion(document);
  const traceparent = currentContext()?.traceparent;
  const time = new Date();
  locals.written = noted.map(({ type, data }, index) => ({
    id: `${document.id}:${version}${index > 0 ? `.${index}` : ''}`,
    type,
    time,
    ...(traceparent && { traceparent }),
    data: asPublished(contracts[type].parse(replicated ? { ...data, version } : data)),
  }));
  document.outbox.push(...locals.written);
  locals.noted = [];
}

function announce(document: RecordingDocument) {
  const { written = [] } = document.$locals as Locals;
  if (written.length)
    recorded.emit('saved', document.constructor as Model<Recording>, String(document._id), written);
}

async function insert(document: RecordingDocument, options: OutboxOptions) {
  document.version = 0;
  noteEvents(document, options);
  await insertTogether(document);
}

async function update(document: RecordingDocument, options: OutboxOptions) {
  countFromZero(document);
  noteEvents(document, options);
  document.increment();
  const { version } = document;
  const filter = { _id: document._id, version, ...document.$where };
  const change = { filter, update: document.getChanges() };
  if (!(await updateTogether(document.constructor as Model<Recording>, change)))
    throw new MongooseError.VersionError(document, version, document.modifiedPaths());
  document.version = version + 1;
}

async function store(document: RecordingDocument, options: OutboxOptions) {
  refuseOnceStored(document);
  assertValid(document);
  await (document.isNew ? insert : update)(document, options);
  (document.$locals as Locals).isStored = true;
  announce(document);
}

function refuseOnceStored(document: RecordingDocument) {
  // Mongoose still takes all that was changed for changes that are to be stored.
  if ((document.$locals as Locals).isStored)
    throw new Error('What was stored is read again for its next change');
}

/**
 * Mongoose plugin: optimistic concurrency by `version`, and an outbox inside the document, so that a change and its
 * event are one write. Concurrent saves of one version fail with mongoose's VersionError instead of overwriting.
 */
export function outbox(schema: Schema, options: OutboxOptions) {
  schema.set('versionKey', 'version');
  schema.plugin(versionOCCPlugin);
  // Plain objects: a schema of their own would cost every save a fifth of its time, and nobody else writes them.
  schema.add({ outbox: { type: [Schema.Types.Mixed], default: [] } });
  // The sweeper finds what a crash left behind without reading the documents that have nothing to publish.
  schema.index({ 'outbox.time': 1 }, { partialFilterExpression: { 'outbox.time': { $exists: true } } });

  schema.methods.record = function (this: RecordingDocument, type: Subjects, data: object) {
    const locals = this.$locals as Locals;
    (locals.noted ??= []).push({ type, data });
  };
  schema.methods.store = function (this: RecordingDocument) {
    return store(this, options);
  };
  schema.pre('save', function () {
    const document = this as unknown as RecordingDocument;
    refuseOnceStored(document);
    countFromZero(document);
    noteEvents(document, options);
  });
  schema.post('save', function () {
    announce(this as unknown as RecordingDocument);
  });
}

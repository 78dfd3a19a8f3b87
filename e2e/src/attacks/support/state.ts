import { setTimeout as delay } from 'node:timers/promises';
import { BSON, type Document, MongoClient, ObjectId } from 'mongodb';
import { eventually } from '../../support/eventually';
import { shop } from '../../support/running-shop';
import { services } from '../../support/services';

const { stringify } = BSON.EJSON;

/** Everything the databases hold, by database and collection. */
export type ShopState = Record<string, string[]>;

const mongo = new MongoClient(shop.mongo);
afterAll(() => mongo.close());

async function readDatabase(name: string): Promise<[string, Document[]][]> {
  const db = mongo.db(name);
  const collections = await db.listCollections({}, { nameOnly: true }).toArray();
  return Promise.all(
    collections.map(async (collection): Promise<[string, Document[]]> => {
      const documents = await db.collection(collection.name).find().sort({ _id: 1 }).toArray();
      return [`${name}.${collection.name}`, documents];
    }),
  );
}

/** Reads all of it. */
export async function readState(): Promise<ShopState> {
  const read = (await Promise.all(services.map(readDatabase))).flat();
  return Object.fromEntries(
    read.map(([name, documents]) => [name, documents.map((each) => stringify(each))]),
  );
}

/** How many events the services have published so far. */
export async function countEvents(): Promise<number> {
  const pages = await Promise.all(Object.values(shop.metrics).map(async (url) => (await fetch(url)).text()));
  const counts = pages.join('\n').matchAll(/^events_published_total\{.*\} (\d+)$/gm);
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
}

/** An event to be published, or money to be given back: a worker takes it up, within a second or two. */
const WAITS_FOR_A_WORKER = /"outbox":\[\{|"status":"refunding"/;

/** The state when nothing is under way any more. */
export function settledState(): Promise<ShopState> {
  return eventually(async () => {
    const before = await readState();
    await delay(250);
    const isChanging = stringify(before) !== stringify(await readState());
    const isWaiting = Object.values(before)
      .flat()
      .some((document) => WAITS_FOR_A_WORKER.test(document));
    if (isChanging || isWaiting) throw new Error('The shop is still at work');
    return before;
  });
}

/** For a describe: whatever its tests do, no document of the shop changes, and no event is published. */
export function leavesTheShopUnchanged() {
  let state: ShopState;
  let events: number;
  beforeAll(async () => {
    state = await settledState();
    events = await countEvents();
  });
  afterEach(async () => {
    const before = state;
    // The next test is not to blame for what this one did.
    state = await readState();
    expect(state).toEqual(before);
  });
  afterAll(async () => expect(await countEvents()).toBe(events));
}

/** One document as it is stored. */
export async function documentOf(database: string, collection: string, id: string): Promise<Document> {
  const document = await mongo
    .db(database)
    .collection(collection)
    .findOne({ _id: new ObjectId(id) });
  if (!document) throw new Error(`${database}.${collection} has no ${id}`);
  return document;
}

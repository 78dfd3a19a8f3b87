import { type Collection, type Document } from 'mongodb';
import { setTimeout as delay } from 'node:timers/promises';

/** Looking without pause would take half a core from what is measured. */
const PAUSE_MS = 4;

/** How many are expected for each that is timed: looking for all of them would take a tenth of two cores. */
const ONE_OF = 4;

/**
 * Looks again and again for documents to become what is expected of them, and notes when each was seen: a standalone
 * MongoDB tells nobody of its changes. It sees a change a few milliseconds late, never early.
 */
export class Sightings {
  private readonly waiting = new Map<string, number>();
  /** Those that are not timed, which have to come as well. */
  private readonly untimed: string[] = [];
  private expected = 0;
  private readonly lags: number[] = [];
  private stopped = false;
  private readonly watching: Promise<void>;

  /**
   * @param asId turns an id into the form of the collection's own
   * @param oneOf how many documents are expected for each that is timed
   */
  constructor(
    private readonly collection: Collection<Document>,
    private readonly condition: object,
    private readonly asId: (id: string) => unknown,
    private readonly oneOf = ONE_OF,
  ) {
    this.watching = this.watch();
  }

  /** Expects a document from `since` on. */
  expect(id: string, since = performance.now()) {
    if (this.expected++ % this.oneOf === 0) this.waiting.set(id, since);
    else this.untimed.push(id);
  }

  /**
   * Waits for those that are still expected, and ends.
   * @returns the lags in milliseconds of those that were timed, and how many of all never came
   */
  async end(seconds = 20): Promise<{ lags: number[]; missing: number }> {
    const deadline = performance.now() + seconds * 1000;
    const areExpected = async () => this.waiting.size > 0 || (await this.untimedMissing()) > 0;
    while (performance.now() < deadline && (await areExpected())) await delay(PAUSE_MS);
    this.stopped = true;
    await this.watching;
    return { lags: this.lags, missing: this.waiting.size + (await this.untimedMissing()) };
  }

  private async untimedMissing(): Promise<number> {
    const filter = { _id: { $in: this.untimed.map(this.asId) }, ...this.condition } as Document;
    return this.untimed.length - (await this.collection.countDocuments(filter));
  }

  private async watch() {
    while (!this.stopped) {
      await delay(PAUSE_MS);
      const ids = [...this.waiting.keys()].slice(0, 500).map(this.asId);
      if (ids.length === 0) continue;
      const filter = { _id: { $in: ids }, ...this.condition } as Document;
      const found = await this.collection.find(filter, { projection: { _id: 1 } }).toArray();
      const now = performance.now();
      for (const { _id } of found) {
        const since = this.waiting.get(String(_id));
        if (since !== undefined) this.lags.push(Math.max(0, now - since));
        this.waiting.delete(String(_id));
      }
    }
  }
}

/** A count also ages by itself, as events begin: this long it is right enough to be shown. */
const SHARED_FOR_MS = 1_000;

/** How many results each search has, counted once for all who ask within a second, unless something changes meanwhile. */
export class SharedTotals<Search> {
  private readonly totals = new Map<string, Promise<number>>();
  private forgetAt = 0;

  /**
   * @param count counts the results of a search
   * @param now tells the time in milliseconds; the clock's when left out
   */
  constructor(
    private readonly count: (search: Search) => PromiseLike<number>,
    private readonly now: () => number = Date.now,
  ) {}

  /** The number of results. @throws what counting throws */
  of(search: Search): Promise<number> {
    if (this.now() >= this.forgetAt) {
      this.forget();
      this.forgetAt = this.now() + SHARED_FOR_MS;
    }
    const key = JSON.stringify(search);
    const shared = this.totals.get(key) ?? this.countAnew(search);
    this.totals.set(key, shared);
    return shared;
  }

  /** Something has changed: whoever asks from now on gets a new count, also where one is under way. */
  forget(): void {
    this.totals.clear();
  }

  private countAnew(search: Search): Promise<number> {
    const counted = Promise.resolve(this.count(search));
    // A failure is for those who waited for it, not for the next.
    counted.catch(() => this.forget());
    return counted;
  }
}

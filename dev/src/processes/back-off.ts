const firstMs = 200;
const longestMs = 10_000;
const healthyAfterMs = 10_000;

/** How long to wait before the next restart: twice as long after each quick death, from the start after a long life. */
export class BackOff {
  private deaths = 0;

  /** The wait after a life that lasted so long. */
  next(livedMs: number): number {
    if (livedMs >= healthyAfterMs) this.deaths = 0;
    return Math.min(firstMs * 2 ** this.deaths++, longestMs);
  }
}

/** Runs tasks of one key one after the other, in the order they came; tasks of different keys run side by side. */
export class KeyedQueue {
  private readonly tails = new Map<string, Promise<unknown>>();

  /** Runs `task` after all earlier tasks of `key`, whether they succeeded or not. */
  run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const before = this.tails.get(key) ?? Promise.resolve();
    const result = before.then(task);
    const tail = result
      .catch(() => undefined)
      .finally(() => {
        if (this.tails.get(key) === tail) this.tails.delete(key);
      });
    this.tails.set(key, tail);
    return result;
  }

  /** Whether a task of `key` is waiting or running. */
  has(key: string): boolean {
    return this.tails.has(key);
  }

  /** Resolves when all tasks given until now have ended. */
  async idle(): Promise<void> {
    await Promise.all(this.tails.values());
  }
}

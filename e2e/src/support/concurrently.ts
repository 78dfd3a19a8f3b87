/** Does `work` for 0, 1, … count-1, so many of them at a time, and returns the results in their order. */
export async function concurrently<T>(
  count: number,
  atATime: number,
  work: (index: number) => Promise<T>,
): Promise<T[]> {
  const results = new Array<T>(count);
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const index = next++;
      results[index] = await work(index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atATime, count) }, worker));
  return results;
}

/** Resolves when a look that was asked for has begun: that is once all that came at the same moment has been read. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((later) => setImmediate(later));
}

/** Stops the stack that the faults shared. */
export default async function stopStack(): Promise<void> {
  await globalThis.faultStack?.stop();
}

/** After a run of jest: the servers of global-setup end. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.ticketStoreTestServers?.stop();
}

import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Held until closed, or until its process ends in whatever way. */
export type Lock = Server;

/**
 * Takes the lock on a folder, or answers undefined while another process holds it. The lock is a listening socket:
 * unlike a file with a process id in it, a crash or a reboot never leaves it behind in force.
 */
export async function takeLock(folder: string): Promise<Lock | undefined> {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const name = `ticket-store-${digest}`;
  // Linux has names for sockets that are no files. Nothing is left behind that several might clear away at once.
  if (process.platform === 'linux') return listen(`\0${name}`);
  // Not in the folder itself: the path of a socket may be about 100 characters long at most.
  const path = join(tmpdir(), `${name}.sock`);
  const lock = await listen(path);
  if (lock || (await isAnswered(path))) return lock;
  await rm(path, { force: true });
  return listen(path);
}

function listen(path: string): Promise<Lock | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(path, () => resolve(server.unref()));
  });
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path, () => resolve(true));
    socket.on('error', () => resolve(false));
    socket.on('close', () => resolve(false));
  });
}

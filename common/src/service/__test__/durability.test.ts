import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { model, Schema } from 'mongoose';
import { closeDatabase, openDatabase } from '../database';

const Receipt = model('Receipt', new Schema({ number: Number }));
const folder = mkdtempSync(join(tmpdir(), 'ticket-store-durability-'));
let mongod: ChildProcess | undefined;

async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

function startMongod(port: number) {
  const program = process.env.MONGOMS_SYSTEM_BINARY!;
  const args = ['--dbpath', folder, '--bind_ip', '127.0.0.1', '--port', `${port}`, '--nounixsocket'];
  mongod = spawn(program, args, { stdio: 'ignore' });
}

async function killMongod() {
  if (!mongod || mongod.signalCode !== null) return;
  const ended = once(mongod, 'exit');
  mongod.kill('SIGKILL');
  await ended;
}

afterAll(async () => {
  await closeDatabase();
  await killMongod();
  rmSync(folder, { recursive: true, force: true });
});

it('keeps every acknowledged write, though mongod is killed right after the last one', async () => {
  const port = await aFreePort();
  const uri = `mongodb://127.0.0.1:${port}/durability`;
  startMongod(port);
  await openDatabase(uri, []);
  for (let number = 1; number <= 50; number += 1) await Receipt.create({ number });
  await killMongod();
  await closeDatabase();

  startMongod(port);
  await openDatabase(uri, []);

  expect(await Receipt.countDocuments()).toBe(50);
}, 60_000);

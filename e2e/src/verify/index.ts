import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { addressesOf, type ShopAddresses } from './shop-data';
import { isSound, linesOf, verify } from './verify';

const PROJECT = resolve(__dirname, '../../..');
const USAGE = `Usage: npm run verify -- [--stack FILE] [--patience SECONDS]
       npm run verify -- --tickets URI --orders URI --payments URI --redis URL [--stripe URL]`;

const text = { type: 'string' } as const;

function readAddresses(): { addresses: ShopAddresses; patience: number } {
  const options = {
    stack: text,
    tickets: text,
    orders: text,
    payments: text,
    redis: text,
    stripe: text,
    patience: text,
  };
  const { values } = parseArgs({ options });
  const { tickets, orders, payments, redis, stripe } = values;
  const patience = Number(values.patience ?? 15);
  if (tickets && orders && payments && redis)
    return { addresses: { tickets, orders, payments, redis, stripe }, patience };
  if (tickets ?? orders ?? payments ?? redis) throw new Error(USAGE);
  const stack = values.stack ?? resolve(PROJECT, process.env.DATA_DIR || '.data', 'stack.json');
  return { addresses: addressesOf(stack), patience };
}

/** `npm run verify`: whether everything that must be true of a shop is. */
async function main(): Promise<void> {
  const { addresses, patience } = readAddresses();
  const report = await verify(addresses, patience);
  for (const line of linesOf(report)) console.log(line);
  process.exitCode = isSound(report) ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});

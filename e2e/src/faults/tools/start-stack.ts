import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { type OwnStack, startOwnStack } from '../../support/stack';

declare global {
  var faultStack: OwnStack | undefined;
}

/** What the faults need: processes that die when told, no pages, and poison that is given up after three deliveries. */
export const FAULT_SETTINGS = {
  FAULT_POINTS: 'on',
  PAGES: 'off',
  DELIVERY_LIMIT: '3',
  RECONCILE_AFTER_SECONDS: '5',
};

export const RESULTS = resolve(__dirname, '../../../../test-results');

/** Starts the stack that the faults share. */
export default async function startStack(): Promise<void> {
  mkdirSync(RESULTS, { recursive: true });
  rmSync(resolve(RESULTS, 'faults.jsonl'), { force: true });
  globalThis.faultStack = await startOwnStack(FAULT_SETTINGS, resolve(RESULTS, 'faults-stack.log'));
  process.env.FAULT_STACK = globalThis.faultStack.file;
}

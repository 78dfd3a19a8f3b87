import { API_VERSION } from './api-version';
import { Idempotency } from './api/idempotency';
import { Faults } from './faults/faults';
import { fileJournal, noJournal } from './store/journal';
import { dropOutdated } from './store/retention';
import { Store } from './store/store';
import { type WebhookOptions, Webhooks } from './webhooks/webhooks';

/** All parts of one sandbox. */
export interface Sandbox {
  store: Store;
  idempotency: Idempotency;
  faults: Faults;
  webhooks: Webhooks;
  /** Where browsers reach this server, without a slash at the end; empty on the shop's own host. */
  publicUrl: string;
  apiVersion: string;
  now: () => number;
}

export interface SandboxOptions {
  webhookSecret: string;
  webhookUrl?: string | undefined;
  backOff?: WebhookOptions['backOff'];
  publicUrl?: string;
  /** Keeps everything over restarts; without it a restart forgets. */
  dataFile?: string | undefined;
  /** Seconds since 1970. */
  now?: () => number;
}

const seconds = () => Math.floor(Date.now() / 1000);

/** Puts a sandbox together from what an earlier run kept. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { webhookSecret: secret, webhookUrl: url, dataFile, publicUrl = '', now = seconds } = options;
  const store = new Store(dataFile ? fileJournal(dataFile) : noJournal);
  dropOutdated(store, now());
  return {
    store,
    idempotency: new Idempotency(store, now),
    faults: new Faults(),
    webhooks: new Webhooks({ url, secret, store, now, ...(options.backOff && { backOff: options.backOff }) }),
    publicUrl,
    apiVersion: API_VERSION,
    now,
  };
}

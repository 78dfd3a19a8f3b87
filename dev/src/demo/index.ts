import { existsSync } from 'node:fs';
import { readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Log } from '../servers/program';
import { type Settings } from '../stack/settings';
import { demoListings } from './listings';
import { ShopApi } from './shop-api';

const password = 'sell-and-buy-42';
const seller = 'seller@demo.test';
const buyer = 'buyer@demo.test';

/** The demo data of one data folder. */
export interface Demo {
  /** Adds what is missing, through the API that everybody uses, and says how to sign in. */
  seed(shopUrl: string, log: Log): Promise<void>;
}

/**
 * Decides whether this shop is a demo: it is when it started on an empty folder. Two files say how far that got, so
 * that an interrupted first start is completed by the next one and a shop in use is left alone.
 */
export async function prepareDemo({
  dataFolder,
  demo,
}: Pick<Settings, 'dataFolder' | 'demo'>): Promise<Demo> {
  const wanted = join(dataFolder, 'demo.wanted');
  const done = join(dataFolder, 'demo.done');
  const isNew = (await readdir(dataFolder)).length === 0;
  if (isNew && demo) await writeFile(wanted, '');
  return {
    async seed(shopUrl, log) {
      if (!demo) return;
      if (existsSync(wanted)) {
        await addDemoData(shopUrl);
        await rename(wanted, done);
        log('two accounts and some listings were added; DEMO=off on a first start leaves the shop empty');
      }
      if (existsSync(done)) log(`sign in as ${seller} or ${buyer}, both with the password ${password}`);
    },
  };
}

/** Can be repeated: only what is missing is added. */
export async function addDemoData(shopUrl: string): Promise<void> {
  await new ShopApi(shopUrl).enter(buyer, password);
  const shop = new ShopApi(shopUrl);
  await shop.enter(seller, password);
  const listed = new Set((await shop.myListings()).map(({ title }) => title));
  for (const listing of demoListings()) if (!listed.has(listing.title)) await shop.list(listing);
}

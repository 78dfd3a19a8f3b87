import { type Page } from '@playwright/test';

/** What the shop's API answers to a page. The page asks: it alone knows where a cluster's host is. */
export const fetchJson = <T>(page: Page, path: string): Promise<T> =>
  page.evaluate(async (url) => (await (await fetch(url)).json()) as T, path);

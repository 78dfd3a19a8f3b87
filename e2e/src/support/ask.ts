import { type Page } from '@playwright/test';
import { eventually } from './eventually';

/**
 * Sends a request to the API from within a page of the shop: with the session of its browser, which alone knows where a
 * cluster's host is.
 * @throws Error unless it is answered with success
 */
export async function ask<T>(page: Page, method: string, path: string, body?: object): Promise<T> {
  const { status, text } = await page.evaluate(
    async ([verb, url, content]) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(url, { method: verb, headers, ...(content && { body: content }) });
      return { status: response.status, text: await response.text() };
    },
    [method, path, body && JSON.stringify(body)] as const,
  );
  if (status >= 300) throw new Error(`${method} ${path} was answered with ${status}: ${text}`);
  return JSON.parse(text) as T;
}

/** The same, for what is granted only after a service has heard of something. */
export const askUntilGranted = <T>(...request: Parameters<typeof ask>) =>
  eventually(() => ask<T>(...request));

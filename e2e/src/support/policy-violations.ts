import { type BrowserContext } from '@playwright/test';

/** Notes whatever the content security policy keeps a page of this browser from doing, as the browser's console tells it. */
export function policyViolations(context: BrowserContext): string[] {
  const violations: string[] = [];
  context.on('console', (message) => {
    const text = message.text();
    if (/content security policy/i.test(text)) violations.push(`${message.page()?.url() ?? ''}: ${text}`);
  });
  return violations;
}

import { AxeBuilder } from '@axe-core/playwright';
import { type Page } from '@playwright/test';

// The package is held at 4.13: later ones want Node 22, and this project runs on 20.

/** The rules whose outcome depends on colours, and so on the theme. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds against a page, whatever its impact: a line for each rule, with the elements that break it.
 * @param only the rules of colours, for a page that was looked at in another theme already
 */
export async function violations(page: Page, only: 'all' | 'colours' = 'all'): Promise<string[]> {
  // Without frames there is nothing to join in a second page, which would take longer than the check.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (only === 'colours') axe.withRules(OF_COLOURS);
  // Of WCAG 2.2, and therefore left out by axe unless it is asked for.
  else axe.options({ rules: { 'target-size': { enabled: true } } });
  const { violations: found } = await axe.analyze();
  return found.map(
    ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/** The elements that reach beyond the right edge of a page, if it can be scrolled sideways. */
export async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = Array.from(document.body.querySelectorAll('*')).filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return wide.slice(-5).map((element) => `${element.tagName} ${element.className.toString()}`.trim());
  });
}

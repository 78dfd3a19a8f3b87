import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has: whoever has made so many is going round in circles. */
const STOPS = 80;

/** Somebody who uses a page without a mouse, and has to see where they are. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Goes on from stop to stop until something has the focus; each stop on the way must be seen, too. */
  async goTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let stops = 0; stops < STOPS; stops += 1) {
      await this.press(key);
      if (await hasFocus(target)) return;
    }
    throw new Error(`No ${key} leads to ${target.toString()}`);
  }

  /** Goes to a link or a button and presses it. */
  async choose(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.goTo(target);
    await this.page.keyboard.press(key);
  }

  /** Goes to a field and types into it. */
  async fill(target: Locator, text: string): Promise<void> {
    await this.goTo(target);
    await this.page.keyboard.type(text);
  }

  /** Presses a key that moves the focus, and makes sure that one sees where it went. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    const { what, ring, inView } = await this.page.evaluate(lookAtFocus);
    expect(ring, `${what} shows that it has the focus`).toBe(true);
    expect(inView, `${what} has the focus where one sees it`).toBe(true);
  }
}

const hasFocus = (target: Locator) =>
  target.evaluateAll((elements) => elements.includes(document.activeElement as never));

/** Runs in the page: whether what has the focus is marked, and lies where it is seen and nothing covers it. */
function lookAtFocus() {
  const element = document.activeElement;
  // Between the last stop and the first one, the browser itself has it.
  if (!element || element === document.body) return { what: 'the browser', ring: true, inView: true };
  const isRinged = (candidate: Element) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(candidate);
    return (
      outlineStyle !== 'none' &&
      parseFloat(outlineWidth) >= 2 &&
      !/, 0\)|\/ 0\)|transparent/.test(outlineColor)
    );
  };
  // A card that is one large link wears the ring of its link.
  const bearers = [element, element.closest('.ticket')].filter((candidate) => candidate !== null);
  const { left, top, width, height } = element.getBoundingClientRect();
  const onTop = document.elementFromPoint(left + Math.min(width / 2, 20), top + height / 2);
  return {
    what: `${element.tagName} “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}”`,
    ring: bearers.some(isRinged),
    inView: onTop !== null && (element.contains(onTop) || onTop.contains(element)),
  };
}

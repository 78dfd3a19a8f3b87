import { act } from '@testing-library/react';

/** The browser's EventSource as the standard describes it, with a test at the other end of the line. */
export class FakeEventSource extends EventTarget {
  static readonly CLOSED = 2;
  /** All that were opened, the newest last. */
  static opened: FakeEventSource[] = [];

  readyState = 0;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(readonly url: string) {
    super();
    FakeEventSource.opened.push(this);
  }

  /** Takes the place of the EventSource that jsdom does not have. */
  static install() {
    FakeEventSource.opened = [];
    Object.assign(globalThis, { EventSource: FakeEventSource });
  }

  static get latest(): FakeEventSource {
    const source = FakeEventSource.opened.at(-1);
    if (!source) throw new Error('No stream was opened');
    return source;
  }

  close() {
    this.readyState = 2;
  }

  accept() {
    this.readyState = 1;
    act(() => this.onopen?.());
  }

  /** As after an answer that is no 200: the browser will not try again. */
  refuse() {
    this.readyState = 2;
    act(() => this.onerror?.());
  }

  /** As after a lost connection: the browser is already trying again. */
  lose() {
    this.readyState = 0;
    act(() => this.onerror?.());
  }

  tell(name: string, data: unknown, lastEventId = '') {
    act(() => void this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data), lastEventId })));
  }
}

/** Lets the page be looked at, or not. */
export function setHidden(hidden: boolean) {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
}

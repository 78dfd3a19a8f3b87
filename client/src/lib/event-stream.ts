/** How a stream is doing: on its way, open, or refused for the time being. */
export type StreamState = 'connecting' | 'open' | 'refused';

interface Wanted {
  url: string;
  /** Where to begin; without it, with what happens from now on. */
  since: string | undefined;
  /** The events to hear of. */
  names: string[];
  hear: (name: string, data: unknown) => void;
  tell: (state: StreamState) => void;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** A browser has few connections for a host, so a page that nobody looks at gives its own back after a while. */
export const HIDDEN_MS = 30_000;

/**
 * A stream of server-sent events that goes on as long as somebody looks at the page. The browser itself comes back
 * after a lost connection, but never after a refusal such as a 503: that is done here, ever more slowly.
 */
export class EventStream {
  private source: EventSource | undefined;
  private position: string | undefined;
  private refusals = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly wanted: Wanted) {
    this.position = wanted.since;
  }

  /** Begins, and answers how to end it. */
  start(): () => void {
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('visibilitychange', () => this.onVisibility(), { signal });
    // A page that is kept for the back button keeps no connection; the one after a change of network is dead.
    window.addEventListener('pagehide', () => this.close(), { signal });
    window.addEventListener('pageshow', () => this.open(), { signal });
    window.addEventListener('online', () => this.reopen(), { signal });
    this.open();
    return () => {
      listening.abort();
      this.close();
    };
  }

  private onVisibility() {
    if (!document.hidden) return this.open();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.close(), HIDDEN_MS);
  }

  private open() {
    if (document.hidden) return;
    clearTimeout(this.timer);
    if (this.source) return;
    const source = new EventSource(this.address());
    this.source = source;
    for (const name of this.wanted.names) {
      source.addEventListener(name, (event: MessageEvent<string>) => this.hear(name, event));
    }
    source.onopen = () => {
      this.refusals = 0;
      this.wanted.tell('open');
    };
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) this.comeBackLater();
      else this.wanted.tell('connecting');
    };
  }

  private reopen() {
    this.close();
    this.open();
  }

  private close() {
    clearTimeout(this.timer);
    if (!this.source) return;
    this.source.close();
    this.source = undefined;
    this.wanted.tell('connecting');
  }

  private comeBackLater() {
    this.close();
    this.wanted.tell('refused');
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** this.refusals, LONGEST_PAUSE_MS);
    this.refusals += 1;
    // Not all at once: whoever refused has too many already.
    this.timer = setTimeout(() => this.open(), pause * (0.5 + Math.random() / 2));
  }

  private hear(name: string, event: MessageEvent<string>) {
    if (event.lastEventId) this.position = event.lastEventId;
    this.wanted.hear(name, JSON.parse(event.data));
  }

  private address(): string {
    const { url } = this.wanted;
    return this.position === undefined ? url : `${url}?since=${encodeURIComponent(this.position)}`;
  }
}

import { type Request, type Response } from 'express';
import { Gauge } from 'prom-client';
import { ServiceUnavailableError } from '../errors';
import { registry } from '../service/metrics';

/** A server-sent event. See html.spec.whatwg.org, "Server-sent events". */
export interface StreamEvent {
  event: string;
  data: unknown;
  /** What a browser that comes back sends as Last-Event-ID. */
  id?: string;
}

/** A stream that one browser reads. */
export interface EventStream {
  /** Sends text that frame() made, or nothing once the stream has ended. */
  write: (frame: string) => void;
  send: (event: StreamEvent) => void;
  /** Ends the stream; the browser comes back after the time it was told. */
  end: () => void;
  /** Calls `clean` once the stream is no more, whoever ended it. */
  onEnd: (clean: () => void) => void;
}

/** Settings of the streams, where the defaults do not suit. */
export interface EventStreamsOptions {
  /** How many may be open in this process. */
  limit: number;
  /** Keeps proxies from taking a silent stream for a dead one. */
  heartbeatSeconds?: number;
  /** What may wait for a browser that does not read; then it is cut off, and comes back if it still lives. */
  bufferBytes?: number;
}

const RETRY_MS = 2_000;

const open = new Gauge({
  name: 'event_streams_open',
  help: 'Streams of server-sent events that browsers are reading from this process',
  registers: [registry],
});

/** An event as it goes over the wire, so that one text can be sent to many. */
export function frame({ event, data, id }: StreamEvent): string {
  return `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;
}

/** Gives a position before anything has happened, so that a browser can come back to it. */
export const positionFrame = (id: string) => `id: ${id}\n\n`;

/** The streams of server-sent events of a process: their number, heart-beat and end. */
export class EventStreams {
  /** Each with the question whether it may go on. */
  private readonly readers = new Map<Response, () => boolean>();
  private heartbeat: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(private readonly options: EventStreamsOptions) {}

  /**
   * Answers a request with a stream.
   * @param mayRead asked before anything is written; the stream ends once it says no
   * @throws ServiceUnavailableError when there are too many, or the process is stopping
   */
  open(req: Request, res: Response, mayRead: () => boolean = () => true): EventStream {
    if (this.ended || this.readers.size >= this.options.limit) throw new ServiceUnavailableError();
    this.add(res, mayRead);
    res.status(200).set({
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store, no-transform',
      // nginx would keep events back until a buffer is full.
      'X-Accel-Buffering': 'no',
    });
    const stream: EventStream = {
      write: (text) => this.write(res, text, mayRead),
      send: (event) => this.write(res, frame(event), mayRead),
      end: () => void res.end(),
      onEnd: (clean) => void (res.closed ? clean() : res.once('close', clean)),
    };
    // A question about the headers only.
    if (req.method === 'HEAD') res.end();
    else res.flushHeaders();
    stream.write(`retry: ${RETRY_MS}\n\n`);
    return stream;
  }

  /** How many are open. */
  get size(): number {
    return this.readers.size;
  }

  /** Ends all of them, and opens no more. */
  end() {
    this.ended = true;
    for (const res of this.readers.keys()) res.end();
  }

  private add(res: Response, mayRead: () => boolean) {
    // The browser may have left while its right to read was looked up, and leaves but once.
    if (res.closed) return;
    this.readers.set(res, mayRead);
    open.set(this.readers.size);
    this.heartbeat ??= this.beat();
    res.once('close', () => this.remove(res));
  }

  private remove(res: Response) {
    this.readers.delete(res);
    open.set(this.readers.size);
    if (this.readers.size > 0) return;
    clearInterval(this.heartbeat);
    this.heartbeat = undefined;
  }

  private beat(): NodeJS.Timeout {
    const { heartbeatSeconds = 15 } = this.options;
    const beat = () => {
      for (const [res, mayRead] of this.readers) this.write(res, ':\n\n', mayRead);
    };
    return setInterval(beat, heartbeatSeconds * 1000).unref();
  }

  private write(res: Response, text: string, mayRead: () => boolean) {
    if (res.writableEnded || res.destroyed) return;
    if (!mayRead()) return void res.end();
    res.write(text);
    const { bufferBytes = 256 * 1024 } = this.options;
    if (res.writableLength > bufferBytes) res.destroy();
  }
}

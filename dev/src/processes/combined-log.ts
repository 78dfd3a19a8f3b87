import { createInterface } from 'node:readline';
import colours from 'picocolors';
import { prettyFactory } from 'pino-pretty';

const palette = [colours.cyan, colours.green, colours.yellow, colours.magenta, colours.blue, colours.red];
const prefixWidth = 10;

/** Everything all processes say, on one stream, each line behind the name of who said it. */
export class CombinedLog {
  private readonly colourOf = new Map<string, (text: string) => string>();
  private readonly render: (line: string) => string;

  /** In a terminal the JSON lines of the services are made readable; elsewhere they stay as they are, for tools. */
  constructor(private readonly out: NodeJS.WriteStream) {
    const pretty = prettyFactory({
      colorize: colours.isColorSupported,
      ignore: 'pid,hostname,service',
      translateTime: 'SYS:HH:MM:ss',
      singleLine: true,
    });
    this.render = out.isTTY
      ? (line) => (line.startsWith('{') ? pretty(line).trimEnd() : line)
      : (line) => line;
    // Whoever read our output may go; the shop goes on.
    out.on('error', () => undefined);
  }

  /** Takes over a process's output. */
  follow(name: string, stream: NodeJS.ReadableStream): void {
    createInterface({ input: stream }).on('line', (line) => {
      if (line.trim()) this.line(name, this.render(line));
    });
  }

  /** One line in the name of somebody. */
  line(name: string, text: string): void {
    this.plain(`${this.colour(name)(name.padEnd(prefixWidth))} ${text}`);
  }

  /** One line as it is. */
  plain(text: string): void {
    this.out.write(`${text}\n`);
  }

  private colour(name: string) {
    const known = this.colourOf.get(name) ?? palette[this.colourOf.size % palette.length]!;
    this.colourOf.set(name, known);
    return known;
  }
}

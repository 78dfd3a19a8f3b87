import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatewayUrl, type StackContext, urlOf, usesSandbox } from './context';
import { services, shopProcesses } from './layout';

const fileIn = (dataFolder: string) => join(dataFolder, 'stack.json');

/** Takes the file away. That of a stack that was killed names nothing that runs. */
export function forgetStack(dataFolder: string): void {
  rmSync(fileIn(dataFolder), { force: true });
}

/** `stack.json`: where everything is, for whoever wants to test, watch or disturb the stack. */
export class StackFile {
  private readonly path: string;
  private readonly pids: Record<string, number> = {};
  private published = false;

  constructor(
    private readonly context: StackContext,
    private readonly say: (line: string) => void,
  ) {
    this.path = fileIn(context.settings.dataFolder);
  }

  /** Notes a process that was started; from the first publication on, the file follows. */
  started(name: string, pid: number): void {
    this.pids[name] = pid;
    if (!this.published) return;
    try {
      this.publish();
    } catch (error) {
      // On a full disk, say. The shop goes on as well as it can; the next start of a process tries again.
      this.say(`stack.json does not say that ${name} was started: ${(error as Error).message}`);
    }
  }

  /** Writes the file. It is renamed into place, so that nobody reads half of it. */
  publish(): void {
    this.published = true;
    const draft = `${this.path}.draft`;
    writeFileSync(draft, `${JSON.stringify(this.content(), null, 2)}\n`);
    renameSync(draft, this.path);
  }

  /** Takes it away: there is no stack. */
  remove(): void {
    this.published = false;
    forgetStack(this.context.settings.dataFolder);
  }

  private content() {
    const { ports, settings } = this.context;
    const urls = (names: string[]) =>
      Object.fromEntries(names.map((name) => [name, urlOf(this.context, name)]));
    return {
      gateway: gatewayUrl(this.context),
      services: urls([...services, ...(settings.pages ? ['client'] : [])]),
      mongo: `mongodb://127.0.0.1:${ports.of('mongo')}`,
      nats: `nats://127.0.0.1:${ports.of('nats')}`,
      redis: `redis://127.0.0.1:${ports.of('redis')}`,
      ...(usesSandbox(this.context) && { stripe: urlOf(this.context, 'stripe') }),
      ...(settings.monitoring && { prometheus: urlOf(this.context, 'prometheus') }),
      metrics: Object.fromEntries(
        shopProcesses(settings).map(({ name }) => [
          name,
          `${urlOf(this.context, `${name}-metrics`)}/metrics`,
        ]),
      ),
      pids: this.pids,
    };
  }
}

import { mkdir, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Demo, prepareDemo } from '../demo';
import { type CombinedLog } from '../processes/combined-log';
import { isFree } from '../processes/free-port';
import { Supervisor } from '../processes/supervisor';
import { findServers } from '../servers';
import { build } from './build';
import { gatewayUrl, type StackContext } from './context';
import { takeLock } from './lock';
import { dashboardUrl } from './monitoring-spec';
import { PortBook } from './port-book';
import { processes } from './processes';
import { loadSecrets } from './secrets';
import { type Settings } from './settings';
import { sourceVersion } from './source-version';
import { forgetStack, StackFile } from './stack-file';

/** The whole shop on one machine: the same processes, variables and routes as in the cluster. */
export class Stack {
  private supervisor?: Supervisor;
  private file?: StackFile;

  constructor(
    private readonly settings: Settings,
    private readonly log: CombinedLog,
  ) {}

  /** Resolves when everything serves. */
  async start(): Promise<void> {
    const { settings, log } = this;
    await this.claim();
    const demo = await prepareDemo(settings);
    const [programs] = await Promise.all([
      findServers((line) => log.line('servers', line), settings),
      build(log, settings),
    ]);
    const context = {
      settings,
      programs,
      ports: await PortBook.open(settings.port),
      secrets: await loadSecrets(settings.dataFolder),
      version: sourceVersion(),
    };
    await this.run(context);
    await this.seed(demo, gatewayUrl(context));
    this.file?.publish();
    if (settings.monitoring) log.line('stack', `Prometheus shows the shop on ${dashboardUrl(context)}`);
    log.plain(`ready on ${gatewayUrl(context)}`);
  }

  /** Makes sure that nobody else uses our data or our port. */
  private async claim() {
    const { dataFolder, port } = this.settings;
    await mkdir(dataFolder, { recursive: true });
    if (!(await takeLock(await realpath(dataFolder)))) {
      throw new Error(
        `Another stack is running on ${dataFolder}. Stop it, or set DATA_DIR to another folder.`,
      );
    }
    forgetStack(dataFolder);
    // The gateway listens everywhere; some systems let it do so beside a program that then gets all our visitors.
    if (!(await isFree(port)) || !(await isFree(port, '127.0.0.1'))) {
      throw new Error(`Port ${port} is taken by another program. Stop that, or set PORT to another number.`);
    }
  }

  private async run(context: StackContext) {
    const { dataFolder } = this.settings;
    const hold = join(dataFolder, 'hold');
    await rm(hold, { recursive: true, force: true });
    const specs = processes(context).map((spec) => ({ ...spec, holdFile: join(hold, spec.name) }));
    const folders = ['logs', 'hold', ...specs.filter(({ logFile }) => logFile).map(({ name }) => name)];
    await Promise.all(folders.map((name) => mkdir(join(dataFolder, name), { recursive: true })));
    const file = (this.file = new StackFile(context, (line) => this.log.line('stack', line)));
    this.supervisor = new Supervisor(specs, this.log, (name, pid) => file.started(name, pid));
    await this.supervisor.start();
  }

  /** A shop without demo data is still a shop. */
  private async seed(demo: Demo, shopUrl: string) {
    const say = (line: string) => this.log.line('demo', line);
    await demo
      .seed(shopUrl, say)
      .catch((error: Error) => say(`${error.message} (the next start tries again)`));
  }

  /** Ends everything, in order, within ten seconds. */
  async stop(): Promise<void> {
    this.file?.remove();
    await this.supervisor?.stop();
  }
}

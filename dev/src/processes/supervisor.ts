import { type CombinedLog } from './combined-log';
import { untilReady } from './readiness';
import { Reaper } from './reaper';
import { type ProcessSpec } from './spec';
import { SupervisedProcess } from './supervised-process';

/** How long each kind may take to end: together less than ten seconds. */
const graceMs: Record<ProcessSpec['kind'], number> = { service: 5_000, gateway: 1_000, server: 3_000 };
const startOrder: ProcessSpec['kind'][] = ['server', 'service', 'gateway'];
const stopOrder: ProcessSpec['kind'][] = ['service', 'gateway', 'server'];

const readyLimitMs = 120_000;
const deathsBeforeGivingUp = 4;

/** Starts processes in their order, keeps them running, and stops them in order. */
export class Supervisor {
  private readonly reaper = new Reaper();
  private readonly processes: SupervisedProcess[];

  constructor(
    specs: ProcessSpec[],
    private readonly log: CombinedLog,
    private readonly onStarted: (name: string, pid: number) => void,
  ) {
    this.processes = specs.map((spec) => new SupervisedProcess(spec, this.reaper, this.watcher()));
  }

  private watcher() {
    return {
      output: (name: string, stream: NodeJS.ReadableStream) => this.log.follow(name, stream),
      started: this.onStarted,
      died: (name: string, how: string, waitMs: number) =>
        this.log.line('stack', `${name} ended (${how}), starting it again in ${waitMs / 1000} s`),
    };
  }

  /** Resolves when every process serves. Throws when one of them cannot be brought to it. */
  async start(): Promise<void> {
    for (const kind of startOrder) {
      const group = this.ofKind(kind);
      for (const process of group) process.start();
      await Promise.all(group.map((process) => this.untilReady(process)));
    }
  }

  private async untilReady(process: SupervisedProcess) {
    const { name, probe, logFile } = process.spec;
    const started = Date.now();
    const probeOrGiveUp = () => {
      if (process.deaths < deathsBeforeGivingUp) return probe();
      const where = logFile ? `read ${logFile}` : 'its last words are above';
      throw new Error(`${name} ended ${process.deaths} times while starting: ${where}.`);
    };
    await untilReady(name, probeOrGiveUp, readyLimitMs);
    this.log.line('stack', `${name} is ready after ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }

  /** Services first, so that they finish what they are doing while their servers still answer. */
  async stop(): Promise<void> {
    for (const kind of stopOrder) {
      await Promise.all(this.ofKind(kind).map((process) => process.stop(graceMs[kind])));
    }
    this.reaper.release();
  }

  private ofKind(kind: ProcessSpec['kind']) {
    return this.processes.filter(({ spec }) => spec.kind === kind);
  }
}

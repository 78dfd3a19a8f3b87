import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Context, fillIn, holds, type State } from './expressions';
import { type Answer, type Call, StandIns } from './stand-ins';
import { type Job, type Step } from './workflow';

const PROGRAMS = ['docker', 'doctl', 'kubectl', 'npm', 'npx', 'gh', 'go', 'kind', 'openssl'];

export interface JobRun {
  state: State;
  calls: Call[];
  commands: string[];
  /** The names of the steps that ran, with those of actions. */
  ran: string[];
  output: string;
}

export interface JobSettings {
  context: Context;
  answers?: Answer[];
  /** The folder the steps run in. */
  cwd: string;
}

/** Runs every `run:` step of a job as GitHub's runner does, with stand-ins for what reaches the world. */
export function runJob(job: Job, { context, answers = [], cwd }: JobSettings): JobRun {
  const folder = mkdtempSync(join(tmpdir(), 'job-'));
  try {
    const standIns = new StandIns(folder, PROGRAMS, answers);
    const run: JobRun = { state: 'success', calls: [], commands: [], ran: [], output: '' };
    const steps: Record<string, { outputs: Record<string, string> }> = {};
    const known = { ...context, steps };
    const jobEnv = filled(job.env, known);
    for (const step of job.steps ?? []) {
      if (!holds(step.if, run.state, known)) continue;
      run.ran.push(step.name ?? step.uses ?? '');
      if (step.uses) continue;
      const { code, outputs, text } = runStep(
        step,
        { ...jobEnv, ...filled(step.env, known) },
        standIns,
        folder,
        cwd,
      );
      if (step.id) steps[step.id] = { outputs };
      run.output += text;
      if (code !== 0 && run.state === 'success') run.state = 'failure';
    }
    return { ...run, calls: standIns.calls, commands: standIns.commands };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function filled(env: Record<string, string> = {}, context: Context): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, fillIn(String(value), context)]),
  );
}

/** The shell, its flags and the files are those of a runner whose workflow names no shell. */
function runStep(step: Step, env: Record<string, string>, standIns: StandIns, folder: string, cwd: string) {
  // An expression in a script is code that somebody else can write: it belongs into `env`.
  if (step.run!.includes('${{')) throw new Error(`"${step.name}" has an expression in its script`);
  const outputFile = join(folder, 'output');
  writeFileSync(outputFile, '');
  const temp = join(folder, 'temp');
  if (!existsSync(temp)) mkdirSync(temp);
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', step.run!], {
    cwd,
    encoding: 'utf8',
    env: {
      ...env,
      ...standIns.env,
      PATH: `${standIns.path}:${process.env.PATH}`,
      HOME: folder,
      GITHUB_OUTPUT: outputFile,
      RUNNER_TEMP: temp,
    },
  });
  const lines = readFileSync(outputFile, 'utf8').split('\n').filter(Boolean);
  const outputs = Object.fromEntries(
    lines.map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
  );
  return { code: status, outputs, text: stdout + stderr };
}

import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A call of a program: its words, what it was told on its standard input, and whether that holds a secret. */
export interface Call {
  command: string;
  input: string;
}

/** What a stand-in does with a call that contains `when`. */
export interface Answer {
  when: string;
  output?: string;
  code?: number;
  /** Only the first that often; without it, every time. */
  times?: number;
}

const PROGRAM = `#!/usr/bin/env node
const fs = require('node:fs');
const { basename, join } = require('node:path');
const folder = process.env.STAND_INS;
const command = [basename(process.argv[1]), ...process.argv.slice(2)].join(' ');
const listens = command.includes('-stdin') || / -f(ilename)? -$/.test(command);
const input = listens ? fs.readFileSync(0, 'utf8') : '';
fs.appendFileSync(join(folder, 'calls.jsonl'), JSON.stringify({ command, input }) + '\\n');
const file = join(folder, 'answers.json');
const answers = JSON.parse(fs.readFileSync(file, 'utf8'));
const answer = answers.find(({ when, times = 1 }) => command.includes(when) && times > 0) ?? {};
if (answer.times !== undefined) { answer.times -= 1; fs.writeFileSync(file, JSON.stringify(answers)); }
process.stdout.write(answer.output ?? '');
process.exit(answer.code ?? 0);
`;

/** Programs that note how they are called, and answer as they are told, in place of those that reach the world. */
export class StandIns {
  readonly path: string;

  constructor(
    private readonly folder: string,
    programs: string[],
    answers: Answer[],
  ) {
    this.path = join(folder, 'bin');
    mkdirSync(this.path, { recursive: true });
    for (const program of programs) {
      writeFileSync(join(this.path, program), PROGRAM);
      chmodSync(join(this.path, program), 0o755);
    }
    writeFileSync(join(folder, 'answers.json'), JSON.stringify(answers));
  }

  get env() {
    return { STAND_INS: this.folder };
  }

  get calls(): Call[] {
    const file = join(this.folder, 'calls.jsonl');
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    return lines.map((line) => JSON.parse(line) as Call);
  }

  get commands(): string[] {
    return this.calls.map(({ command }) => command);
  }
}

import { parseArgs } from 'node:util';
import { type DeadLetter, type DeadLetterStore } from './stores';

/** What the tool works with. */
export interface DeadLetterToolOptions {
  store: DeadLetterStore;
  /** Publishes a letter's body again, for everybody who listens to its subject. */
  publish: (subject: string, body: string) => Promise<void>;
  print: (line: string) => void;
}

const USAGE = `Usage: dead-letters list | show ID | replay ID... | drop ID... (or --all in place of the ids)`;

const firstLine = (text: string) => text.split('\n', 1)[0];
const summary = ({ id, subject, diedAt, deliveries, error }: DeadLetter) =>
  `${id}  ${subject}  ${diedAt.toISOString()}  ${deliveries} deliveries  ${firstLine(error)}`;

const detail = (letter: DeadLetter) => `${summary(letter)}\n\n${letter.error}\n\n${letter.body}`;

function choose(letters: DeadLetter[], ids: string[], all: boolean): DeadLetter[] {
  if (all) return letters;
  return ids.map((id) => {
    const letter = letters.find((candidate) => candidate.id === id);
    if (!letter) throw new Error(`There is no dead letter ${id}`);
    return letter;
  });
}

/**
 * Lets an operator look at the dead letters of a service, deliver them again once their cause is mended, or drop them.
 * A replayed event is published again: those who have handled it before know it by its id or version.
 * @param args the words of the command line
 * @throws Error with a sentence for the operator
 */
export async function runDeadLetterTool(
  args: string[],
  { store, publish, print }: DeadLetterToolOptions,
): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { all: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [command, ...ids] = positionals;
  const letters = await store.list();
  if (command === 'list' && ids.length === 0) {
    for (const letter of letters) print(summary(letter));
    return print(`${letters.length} dead letters`);
  }
  const chosen = choose(letters, ids, values.all ?? false);
  if (ids.length === 0 && !values.all) throw new Error(USAGE);
  if (command === 'show') return chosen.forEach((letter) => print(detail(letter)));
  if (command !== 'replay' && command !== 'drop') throw new Error(USAGE);
  for (const letter of chosen) {
    if (command === 'replay') await publish(letter.subject, letter.body);
    await store.remove(letter.id);
    print(`${command === 'replay' ? 'published again' : 'dropped'}: ${letter.id}`);
  }
}

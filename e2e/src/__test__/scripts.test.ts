import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const programs = Object.entries(scripts).filter(([, command]) => /\btsx\b.* e2e\//.test(command));

test.each(programs)(
  'npm run %s reads common from its source, for a fresh clone has nothing built',
  (_name, command) => {
    expect(command).toContain('tsx --conditions=ticket-store:source ');
  },
);

/** What expressions can name: `secrets.DOCKER_USERNAME` is found at context.secrets.DOCKER_USERNAME. */
export type Context = Record<string, Record<string, unknown>>;

/** How the steps before went. */
export type State = 'success' | 'failure' | 'cancelled';

function lookUp(path: string, context: Context): string {
  let value: unknown = context;
  for (const name of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[name];
  return value === undefined || value === null ? '' : (value as string);
}

/** Fills in the expressions of a text. Only names are known: a workflow that computes more is refused. */
export function fillIn(text: string, context: Context): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, path: string) => {
    if (!/^[\w.-]+$/.test(path)) throw new Error(`An expression these tests do not know: ${path}`);
    return lookUp(path, context);
  });
}

/** Whether a step runs. Conditions are read as they are written here: alternatives of states, and names that are not empty. */
export function holds(condition: string | undefined, state: State, context: Context): boolean {
  if (condition === undefined) return state === 'success';
  const bare = condition.replace(/^\$\{\{\s*|\s*\}\}$/g, '');
  return bare.split('&&').every((part) => alternatives(part).some((one) => isTrue(one, state, context)));
}

const alternatives = (part: string) => part.replace(/^\s*\((.*)\)\s*$/, '$1').split('||');

function isTrue(term: string, state: State, context: Context): boolean {
  const text = term.trim();
  if (text === 'failure()') return state === 'failure';
  if (text === 'cancelled()') return state === 'cancelled';
  const [, path] = /^([\w.-]+) != ''$/.exec(text) ?? [];
  if (!path) throw new Error(`A condition these tests do not know: ${text}`);
  return lookUp(path, context) !== '';
}

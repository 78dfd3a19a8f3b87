/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { known } from '../api-words';

const root = join(__dirname, '../../../..');
const folders = [
  ...['auth', 'tickets', 'orders', 'payments'].flatMap((name) => [
    `${name}/src/routes`,
    `${name}/src/models`,
  ]),
  'common/src/errors',
];

/** What no page can be answered with: what goes to the log, to a program, or to whoever makes up a request. */
const UNSEEN = [
  /^(Could not see whether|Stripe refused a|The outcome of a|An intent does not|A .* cannot become)/,
  /^(Cursor|Language|Sort|TicketId|OrderIds?) must be/,
  /^OrderId and orderIds exclude each other$/,
  /^ must be (provided|a date such|between 0 and|text of at most 100)/,
  /^(Lowest|Highest) price$/,
  /^(The signature of the webhook|The body must be JSON|Requests from another site|Invalid request parameters)/,
  /^Cannot complete a cancelled order$/,
  /^Too many attempts\. Try again in/,
];

/** The texts of a string, which are several if something is put in between as the service runs. */
function textsOf(node: ts.Node): string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (!ts.isTemplateExpression(node)) return [];
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
}

const isSentence = ([first, ...rest]: string[]) =>
  first !== undefined && /^([A-Z]|$)/.test(first) && /\w \w/.test([first, ...rest].join(''));

function sentencesIn(file: string): string[][] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[][] = [];
  const visit = (node: ts.Node): void => {
    const texts = textsOf(node);
    if (isSentence(texts)) found.push(texts);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const said = folders
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
  .filter((file) => file.endsWith('.ts'))
  .flatMap(sentencesIn)
  .filter((texts) => !UNSEEN.some((unseen) => unseen.test(texts.join(''))));

const asPattern = (texts: string[]) =>
  new RegExp(`^${texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`);

it('finds what the services say', () => {
  expect(said).toContainEqual(['Invalid credentials']);
  expect(said).toContainEqual(['Title must have between 1 and ', ' characters']);
});

it.each(said.map((texts) => [texts.join('…'), texts] as const))('knows words for “%s”', (_, texts) => {
  expect(Object.keys(known)).toContainEqual(expect.stringMatching(asPattern(texts)));
});

/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { languages } from '../languages';
import { messagesOf } from '../messages';

const keysOf = (part: object, before = ''): string[] =>
  Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'object' && value ? keysOf(value as object, `${before}${key}.`) : [before + key],
  );

it.each(languages)('%s says everything the first language says, and no more', (language) => {
  expect(keysOf(messagesOf(language)).sort()).toEqual(keysOf(messagesOf('en')).sort());
});

/** The properties of elements whose text a visitor reads or hears. */
const READ = /^(aria-label|label|title|alt|placeholder|hint|intro|pending|trigger|dismiss)$/;

function textsIn(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && READ.test(node.name.getText()) && node.initializer)
      if (ts.isStringLiteral(node.initializer)) found.push(node.initializer.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const root = join(__dirname, '../..');
const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.tsx') && !file.includes('__test__'),
);

it.each(pages)('%s takes its words from the catalogues', (file) => {
  expect(textsIn(join(root, file))).toEqual([]);
});

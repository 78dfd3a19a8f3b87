import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { asyncApi } from '../async-api';

const file = join(__dirname, '../../../asyncapi.yaml');

it('describes every subject with its contract: WRITE_DOCUMENTS=1 npx jest async-api writes asyncapi.yaml anew', () => {
  if (process.env.WRITE_DOCUMENTS) writeFileSync(file, stringify(asyncApi(), { lineWidth: 110 }));
  // Through JSON, which knows no undefined.
  expect(parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(asyncApi())));
});

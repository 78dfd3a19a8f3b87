import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contracts } from '@ticket-store/common';
import { parse } from 'yaml';
import { projectFolder } from '../../stack/layout';
import { type AsyncApi, asWebhooks } from '../as-webhooks';

interface Webhooks {
  info: { description: string };
  webhooks: Record<
    string,
    { post: { summary: string; requestBody: { content: Record<string, { schema: { $ref: string } }> } } }
  >;
  components: { schemas: Record<string, { properties: { type: { const: string } } }> };
}

const document = parse(readFileSync(join(projectFolder, 'common/asyncapi.yaml'), 'utf8')) as AsyncApi;
const shown = asWebhooks(document) as Webhooks;

it('shows every subject, with the schema of its messages', () => {
  expect(Object.keys(shown.webhooks)).toEqual(Object.keys(contracts));
  for (const [subject, { post }] of Object.entries(shown.webhooks)) {
    const { $ref } = post.requestBody.content['application/cloudevents+json']!.schema;
    const schema = shown.components.schemas[$ref.replace('#/components/schemas/', '')];
    expect(schema?.properties.type.const).toBe(subject);
  }
});

it('says who publishes it, and where the document itself is', () => {
  expect(shown.webhooks['order:created']?.post.summary).toBe('orders: A ticket is reserved');
  expect(shown.info.description).toContain('/api/docs/asyncapi.yaml');
});

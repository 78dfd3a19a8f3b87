interface Reference {
  $ref: string;
}

/** A document of AsyncAPI 3, as far as the page shows it: channel, operation and message of an event have one name. */
export interface AsyncApi {
  info: { title: string; version: string; description: string };
  defaultContentType: string;
  channels: Record<string, { address: string }>;
  operations: Record<string, { summary: string }>;
  components: {
    messages: Record<string, { payload: Reference }>;
    schemas: Record<string, object>;
  };
}

const HINT =
  'Shown as webhooks: a POST is a message of that subject. The document itself is [asyncapi.yaml](/api/docs/asyncapi.yaml).';

/**
 * The events as what OpenAPI 3.1 has nearest to them: webhooks, which come by themselves. Swagger UI reads no AsyncAPI,
 * and what does comes with 250 packages.
 */
export function asWebhooks({ info, defaultContentType, channels, operations, components }: AsyncApi): object {
  const webhooks = Object.entries(channels).map(([name, { address }]) => {
    const schema = components.messages[name]!.payload;
    const requestBody = { content: { [defaultContentType]: { schema } } };
    const { summary } = operations[name]!;
    return [address, { post: { tags: ['events'], operationId: name, summary, requestBody } }];
  });
  return {
    openapi: '3.1.0',
    info: { ...info, description: `${info.description}\n\n${HINT}` },
    webhooks: Object.fromEntries(webhooks) as object,
    components: { schemas: components.schemas },
  };
}

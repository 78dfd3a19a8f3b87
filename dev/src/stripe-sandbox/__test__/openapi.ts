import Ajv, { type ValidateFunction } from 'ajv';

type Json = Record<string, unknown>;
type Responses = Record<string, { content: { 'application/json': { schema: Json } } }>;
interface Spec {
  paths: Record<string, Record<string, { responses: Responses }>>;
  components: { schemas: Record<string, Json> };
}

/** One request and its answer. */
export interface Exchange {
  method: string;
  path: string;
  status: number;
  body: unknown;
}

/** Checks objects and answers against Stripe's published OpenAPI; `strict` also refuses fields it does not list. */
export class OpenApi {
  private readonly ajv = new Ajv({ strict: false, validateFormats: false, inlineRefs: false });
  private readonly spec: Spec;
  private readonly compiled = new Map<object, ValidateFunction>();

  constructor(published: unknown, strict: boolean) {
    this.spec = translate(published, strict) as Spec;
    this.ajv.addSchema({ $id: 'stripe', components: this.spec.components });
  }

  /** What is wrong with an object, going by what it says it is. */
  objectFaults(object: { object: string }): string[] {
    const schema = this.spec.components.schemas[object.object];
    return schema ? this.faults(schema, object) : [`${object.object} is not in the OpenAPI`];
  }

  /** What is wrong with an answer, going by what was asked. */
  answerFaults({ method, path, status, body }: Exchange): string[] {
    const template = Object.keys(this.spec.paths).find((candidate) => matches(candidate, path));
    const responses = this.spec.paths[template ?? '']?.[method.toLowerCase()]?.responses;
    if (!responses) return [`${method} ${path} is not in the OpenAPI`];
    const { schema } = (responses[status] ?? responses.default)!.content['application/json'];
    return this.faults(schema, body).map((fault) => `${method} ${path} ${status}: ${fault}`);
  }

  private faults(schema: Json, value: unknown): string[] {
    const validate = this.compiled.get(schema) ?? this.ajv.compile(schema);
    this.compiled.set(schema, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }
}

const matches = (template: string, path: string) =>
  new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path);

/** OpenAPI 3.0 to JSON Schema: `nullable` becomes a type, and references find their way from anywhere. */
function translate(node: unknown, strict: boolean): unknown {
  if (Array.isArray(node)) return node.map((entry) => translate(entry, strict));
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, translate(value, strict)]);
  const schema = Object.fromEntries(entries) as Json;
  if (schema['x-expansionResources']) schema.anyOf = expansions(schema.anyOf as Json[], strict);
  if (typeof schema.$ref === 'string') return { $ref: schema.$ref.replace(/^#/, 'stripe#') };
  if (strict && schema.type === 'object' && schema.properties && !('additionalProperties' in schema))
    schema.additionalProperties = false;
  return schema.nullable === true ? nullable(schema) : schema;
}

/**
 * Of all that a field could be expanded to, only what these tests expand is checked: the rest is most of Stripe, and
 * takes the compiler several times as long.
 */
function expansions(choices: Json[], strict: boolean): Json[] {
  const checked = choices.filter(
    ({ $ref }) => typeof $ref !== 'string' || /\/(charge|payment_intent|payment_method)$/.test($ref),
  );
  return strict ? checked : [...checked, { type: 'object' }];
}

function nullable({ nullable: _, ...schema }: Json): Json {
  return { anyOf: [schema, { type: 'null' }] };
}

import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

interface Answer {
  $ref?: string;
  content?: Record<string, { schema?: object }>;
}

interface OpenApi {
  paths: Record<string, Record<string, { responses: Record<string, Answer> }>>;
  components?: { responses?: Record<string, Answer> };
}

/** What a service answered. */
export interface Answered {
  method: string;
  /** With its query. */
  url: string;
  status: number;
  type: string;
  body: string;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

/** The OpenAPI document of a service, as something to hold its answers against. */
export class ApiDocument {
  private readonly openApi: OpenApi;
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly checks = new Map<object, ValidateFunction>();

  constructor(text: string) {
    this.openApi = parse(text) as OpenApi;
    addFormats(this.ajv);
    this.ajv.addSchema(this.openApi, 'document');
  }

  /** Every call that is described, such as `GET /api/tickets/{id}`. */
  get calls(): string[] {
    return Object.entries(this.openApi.paths).flatMap(([path, item]) =>
      METHODS.filter((method) => item[method]).map((method) => `${method.toUpperCase()} ${path}`),
    );
  }

  /** What is wrong with an answer, if anything. A path that is not described is none of the API's unless it has a route. */
  faultOf({ method, url, status, type, body }: Answered): string | undefined {
    const path = this.pathOf(url.split('?')[0]!, method);
    const operation = path && this.openApi.paths[path]?.[method.toLowerCase()];
    if (!operation) return undefined;
    const answer = this.resolve(operation.responses[status]);
    const call = `${method} ${path} → ${status}`;
    if (!answer) return `${call} is not described`;
    const media = Object.entries(answer.content ?? {}).find(([name]) => type.startsWith(name));
    if (!media) return `${call} is not described as ${type || 'an answer without a body'}`;
    if (!media[1].schema || !type.startsWith('application/json')) return undefined;
    const check = this.checkOf(media[1].schema);
    if (check(JSON.parse(body))) return undefined;
    return `${call} differs from its description: ${this.ajv.errorsText(check.errors)} in ${body.slice(0, 500)}`;
  }

  private resolve(answer: Answer | undefined): Answer | undefined {
    const name = answer?.$ref?.split('/').at(-1);
    return name ? this.openApi.components?.responses?.[name] : answer;
  }

  private checkOf(schema: object): ValidateFunction {
    const known = this.checks.get(schema);
    if (known) return known;
    // References are written from the document's root.
    const rooted = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/')) as object;
    const check = this.ajv.compile(rooted);
    this.checks.set(schema, check);
    return check;
  }

  /** The described path that a real one is an instance of; a literal one before one with parameters. */
  private pathOf(real: string, method: string): string | undefined {
    const parts = real.replace(/\/$/, '').split('/');
    const fits = Object.keys(this.openApi.paths).filter((path) => {
      const wanted = path.split('/');
      const same = (part: string, index: number) => part.startsWith('{') || part === parts[index];
      return (
        wanted.length === parts.length &&
        wanted.every(same) &&
        this.openApi.paths[path]![method.toLowerCase()]
      );
    });
    return fits.sort((a, b) => Number(a.includes('{')) - Number(b.includes('{')))[0];
  }
}

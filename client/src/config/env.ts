import 'server-only';
import { z } from 'zod/mini';

const schema = z.object({
  /** Where the Next server reaches the API: the ingress in the cluster, the gateway on a laptop. */
  API_BASE_URL: z._default(z.url(), 'http://localhost:3000'),
  /** The shop's public address, for links that leave it: the sitemap and shared cards. */
  SITE_URL: z._default(z.url(), 'http://localhost:3000'),
  /** What the client was built from, for people: a commit. */
  SERVICE_VERSION: z._default(z.string(), 'unknown'),
  /** Where the metrics are served; nowhere when left out. */
  METRICS_PORT: z.optional(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65535))),
  /** Set by the tool that runs the client: `next dev` serves pages that evaluate code. */
  NODE_ENV: z._default(z.enum(['development', 'production', 'test']), 'production'),
});

/** The only reader of the environment in the client. A bad variable is named, and stops the start. */
export const env = parse();

function parse() {
  const result = schema.safeParse(process.env);
  if (result.success) return result.data;
  const names = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not valid. ${names.join('; ')}`);
}

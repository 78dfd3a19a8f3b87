import { z } from 'zod';
import { createLogger } from './logger';

const seconds = z.coerce.number().int().positive();

/** The variables every service reads. */
const serviceVariables = {
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  METRICS_PORT: z.coerce.number().int().min(0).max(65535).default(9464),
  /** Lets tests kill the process at chosen places; of no effect in production. */
  FAULT_POINTS: z.enum(['on', 'off']).default('off'),
  /** What the process was built from, for people: a commit. */
  SERVICE_VERSION: z.string().default('unknown'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
};

/** The variables of a service that talks to the broker. */
export const brokerVariables = {
  NATS_URL: z.url(),
  NATS_CLUSTER_ID: z.string().min(1).default('ticketing'),
  NATS_CLIENT_ID: z.string().regex(/^[\w-]+$/, 'must have letters, digits, "_" and "-" only'),
  ACK_WAIT_SECONDS: seconds.default(5),
  DELIVERY_LIMIT: z.coerce.number().int().positive().default(5),
};

/** The variable of a service that owns a database. */
export const databaseVariables = {
  MONGO_URI: z.string().regex(/^mongodb(\+srv)?:\/\//, 'must be a mongodb:// address'),
};

/** The variable of a service with streams of events: how many may be open in one process. */
export const streamVariables = {
  STREAM_LIMIT: z.coerce.number().int().positive().default(2_000),
};

/** JWT_KEY: one key of the sessions, or several separated by commas; the first signs, all verify. */
export const sessionVariables = {
  JWT_KEY: z
    .string()
    .transform((keys) =>
      keys
        .split(',')
        .map((key) => key.trim())
        .filter(Boolean),
    )
    .refine((keys) => keys.length > 0, 'must not be empty'),
};

/** The environment does not let the service start; the message names every variable that is wrong. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the variables of a service.
 * @param variables a zod schema for each variable the service reads beside those that every service reads
 * @param environment the environment to read
 * @throws ConfigError that names every missing or bad variable
 */
export function parseConfig<V extends z.ZodRawShape>(variables: V, environment: NodeJS.ProcessEnv) {
  const result = z.object({ ...serviceVariables, ...variables }).safeParse(environment);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    return environment[name] === undefined ? `${name} is missing` : `${name}: ${message}`;
  });
  throw new ConfigError(`Cannot start: ${faults.join('; ')}.`);
}

/**
 * Reads the variables of a service from the process's environment, once, as it starts. Where one is missing or bad,
 * the process says which in one line of its log and ends with exit code 1.
 * @param variables as for parseConfig
 */
export function loadConfig<V extends z.ZodRawShape>(variables: V) {
  try {
    return parseConfig(variables, process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    createLogger('config').fatal(error.message);
    process.exit(1);
  }
}

/** What runService needs to know of a service's configuration. */
export type ServiceConfig = z.output<z.ZodObject<typeof serviceVariables>> &
  Partial<z.output<z.ZodObject<typeof brokerVariables>> & z.output<z.ZodObject<typeof databaseVariables>>>;

import { resolve } from 'node:path';
import { projectFolder } from './layout';

/** As many as two cores can bear. */
const most = 4;

/** What the person who starts the stack decides. */
export interface Settings {
  port: number;
  dataFolder: string;
  /** Whether an empty shop gets demo accounts and listings. */
  demo: boolean;
  /** Whether services restart when their code changes. */
  watch: boolean;
  /** Whether the pages run; tests of the API do without. */
  pages: boolean;
  /** How many processes each service that owns data or timers runs in. */
  replicas: number;
  /** Whether a Prometheus watches the shop. */
  monitoring: boolean;
  env: NodeJS.ProcessEnv;
}

/** Where the stack keeps its data, whoever asks from which folder. */
export const dataFolderOf = (env: NodeJS.ProcessEnv): string =>
  resolve(projectFolder, env.DATA_DIR || '.data');

/** Reads the settings once, and refuses what cannot be meant. */
export function readSettings(env: NodeJS.ProcessEnv, args: string[]): Settings {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`PORT is ${env.PORT}, which is not a port: use a number from 1 to 65535.`);
  }
  return {
    port,
    dataFolder: dataFolderOf(env),
    demo: env.DEMO?.toLowerCase() !== 'off',
    watch: args.includes('--watch'),
    pages: env.PAGES?.toLowerCase() !== 'off',
    replicas: readReplicas(env.REPLICAS || '1'),
    monitoring: args.includes('--with-monitoring'),
    env,
  };
}

function readReplicas(text: string): number {
  const replicas = Number(text);
  if (Number.isInteger(replicas) && replicas >= 1 && replicas <= most) return replicas;
  throw new Error(`REPLICAS is ${text}, which cannot be: use a number from 1 to ${most}.`);
}

import { type Probe } from './readiness';

/** A process of the stack, described: what to run, and how to know that it serves. */
export interface ProcessSpec {
  /** Its name in the log, in stack.json, and everywhere else. */
  name: string;
  /** Servers start first and stop last; the gateway stops between the services and the servers. */
  kind: 'server' | 'service' | 'gateway';
  command: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  probe: Probe;
  /** Where a server's own talk goes instead of the combined log. */
  logFile?: string;
  /** While this file exists it is not started: whoever kills it decides how long it stays away. */
  holdFile?: string;
}

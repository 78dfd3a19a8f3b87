import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

export const projectFolder = resolve(__dirname, '../../../..');
export const workflowsFolder = join(projectFolder, '.github/workflows');

export interface Step {
  name?: string;
  id?: string;
  if?: string;
  uses?: string;
  with?: Record<string, unknown>;
  run?: string;
  env?: Record<string, string>;
}

export interface Job {
  uses?: string;
  needs?: string | string[];
  with?: Record<string, string>;
  secrets?: Record<string, string>;
  env?: Record<string, string>;
  permissions?: Record<string, string>;
  steps?: Step[];
  strategy?: { matrix?: Record<string, unknown[]> };
}

interface Trigger {
  branches?: string[];
  tags?: string[];
  paths?: string[];
  inputs?: Record<string, { default?: string }>;
}

export interface Workflow {
  name: string;
  on: Record<string, Trigger | null>;
  permissions?: Record<string, string>;
  concurrency?: { group: string; 'cancel-in-progress'?: boolean };
  jobs: Record<string, Job>;
}

/** The workflow in `.github/workflows/NAME.yml`. */
export function readWorkflow(name: string): Workflow {
  return parse(readFileSync(join(workflowsFolder, `${name}.yml`), 'utf8')) as Workflow;
}

/** The name of the workflow of this repository that a job calls. */
export const calledBy = (job: Job) => job.uses?.match(/^\.\/\.github\/workflows\/(.+)\.yml$/)?.[1];

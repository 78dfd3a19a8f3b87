import { type Effect } from './effect';
import { named, type Rule } from './faults';

type Check = (value: unknown) => boolean;

const duration: Check = (value) => Number.isInteger(value) && Number(value) >= 0;
const flag: Check = (value) => typeof value === 'boolean';

const effects: Record<keyof Effect, Check> = {
  slowMs: duration,
  lateMs: duration,
  timeoutAfterSuccess: flag,
  replayError: flag,
  errorAfterSuccess: (value) => Number.isInteger(value) && Number(value) >= 500 && Number(value) < 600,
  webhooks: (value) => ['duplicate', 'late', 'shuffled', 'off'].includes(value as string),
};

const rules: Record<keyof Rule, Check> = {
  next: (value) => Number.isInteger(value) && Number(value) > 0,
  card: (value) => typeof value === 'string' && named(value) !== undefined,
  on: (value) => typeof value === 'string' && /^\w+\.\w+$/.test(value),
  effect: (value) => faultsIn(value, effects).length === 0,
};

/** Reads a rule; answers with the sentence that is wrong with it, if something is. */
export function readRule(body: unknown): Rule | string {
  const wrong = faultsIn(body, rules);
  if (wrong.length) return `Not a rule: ${wrong.join(', ')}`;
  if (!(body as Partial<Rule>).effect) return 'Not a rule: it has no effect';
  return body as Rule;
}

function faultsIn(value: unknown, checks: Record<string, Check>): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return ['an object is wanted'];
  return Object.entries(value)
    .filter(([key, entry]) => !checks[key]?.(entry))
    .map(([key]) => `${key} is unknown or has an impossible value`);
}

import { type ServerProgram } from './program';
import { aptPackage } from './registries';

/** Debian's package brings both programs. */
const sources = (program: string) => [aptPackage('prometheus', `/usr/bin/${program}`)];

/** Prometheus, which the shop does without and operators do not. */
export const prometheus: ServerProgram = {
  name: 'prometheus',
  variable: 'PROMETHEUS_BIN',
  sources: sources('prometheus'),
};

/** What checks its rules. */
export const promtool: ServerProgram = {
  name: 'promtool',
  variable: 'PROMTOOL_BIN',
  sources: sources('promtool'),
};

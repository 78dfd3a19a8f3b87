import { type Door, type DoorSettings } from './door';
import { type Kubectl } from './kubectl';

/** What every check works with. */
export interface Cluster {
  kubectl: Kubectl;
  door: Door;
  /** How the door is reached, for programs that open it themselves. */
  settings: DoorSettings;
}

/** What a check found: the figures for its line in the report, and every fault. */
export interface Result {
  figures: string;
  faults: string[];
}

/** Something that must hold in a cluster. */
export interface Check {
  name: string;
  run: (cluster: Cluster) => Promise<Result>;
}

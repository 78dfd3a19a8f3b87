/** Where a server can be fetched from when it is not on this machine. */
export interface Source {
  /** What the log calls it. */
  label: string;
  /** The version it brings: it names the file in the cache. */
  version: string;
  /** Puts the program somewhere below `folder` and answers its path. Throws when it cannot be had from here. */
  fetch(folder: string, log: Log): Promise<string>;
}

/** A server the shop needs, and how to come by it. */
export interface ServerProgram {
  /** The name of its executable. */
  name: string;
  /** The environment variable that names an executable to use instead. */
  variable: string;
  /** Tried in this order: the vendor's download first, then the package registries. */
  sources: Source[];
}

/** Takes one line of progress. */
export type Log = (line: string) => void;

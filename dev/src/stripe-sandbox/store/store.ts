import { type Change, type CollectionName, type Collections } from './collections';
import { type Journal } from './journal';

/**
 * Everything the sandbox remembers. Objects are replaced, never changed in place, so one that was handed out (in an
 * event, in a saved answer) stays as it was.
 */
export class Store {
  private readonly tables = new Map<CollectionName, Map<string, Collections[CollectionName]>>();
  private changes: Change[] = [];

  constructor(private readonly journal: Journal) {
    for (const [name, value] of journal.read()) this.table(name).set(value.id, value);
  }

  find<N extends CollectionName>(name: N, id: string): Collections[N] | undefined {
    return this.table(name).get(id);
  }

  /** The object with this id, of which it is certain that it exists. */
  get<N extends CollectionName>(name: N, id: string): Collections[N] {
    const value = this.find(name, id);
    if (!value) throw new Error(`${name} has lost ${id}`);
    return value;
  }

  /** All of a collection, oldest first. */
  all<N extends CollectionName>(name: N): Collections[N][] {
    return [...this.table(name).values()];
  }

  put<N extends CollectionName>(name: N, value: Collections[N]): Collections[N] {
    this.table(name).set(value.id, value);
    this.changes.push([name, value]);
    return value;
  }

  /** Runs the work and keeps all it put in one write, also when it ends in an error: a declined card is on record. */
  commit<T>(work: () => T): T {
    try {
      return work();
    } finally {
      if (this.changes.length) this.journal.append(this.changes);
      this.changes = [];
    }
  }

  /** Forgets what nobody can ask for any more, and writes the rest anew. */
  compact(keep: (name: CollectionName, value: Collections[CollectionName]) => boolean): void {
    for (const [name, table] of this.tables)
      for (const [id, value] of table) if (!keep(name, value)) table.delete(id);
    this.journal.rewrite(
      [...this.tables].flatMap(([name, table]) => [...table.values()].map((value): Change => [name, value])),
    );
  }

  private table<N extends CollectionName>(name: N): Map<string, Collections[N]> {
    const table = this.tables.get(name) ?? new Map<string, Collections[CollectionName]>();
    this.tables.set(name, table);
    return table as Map<string, Collections[N]>;
  }
}

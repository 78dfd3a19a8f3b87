import { type Schema } from 'mongoose';

/**
 * Mongoose plugin: answers show a document as `shape` says, and nothing else of it. In place of a transformation of
 * mongoose's own toJSON, which clones the whole document before it gets to see it.
 */
export function shownAs(schema: Schema, { shape }: { shape: (document: never) => object }): void {
  schema.method('toJSON', function () {
    return shape(this as never);
  });
}

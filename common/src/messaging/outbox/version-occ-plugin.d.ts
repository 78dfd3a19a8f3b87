/** The part of mongoose-update-if-current that counts versions; the package has types for its front door only. */
declare module 'mongoose-update-if-current/lib/version-occ-plugin' {
  import { type Schema } from 'mongoose';

  export function versionOCCPlugin(schema: Schema): void;
}

import { basename, join } from 'node:path';
import { download } from './download';
import { extractProgram } from './extract';
import { type Source } from './program';

/** The vendor's own build. `url` may depend on the machine, and throws where there is none for it. */
export function vendorDownload(name: string, version: string, url: () => string | Promise<string>): Source {
  return {
    label: `the vendor's download of ${name} ${version}`,
    version,
    async fetch(folder, log) {
      const address = await url();
      const archive = join(folder, basename(new URL(address).pathname));
      log(`downloading ${address}`);
      await download(address, archive, log);
      return extractProgram(archive, name, folder);
    },
  };
}

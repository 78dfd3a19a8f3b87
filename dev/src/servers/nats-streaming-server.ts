import { type ServerProgram } from './program';
import { goModule } from './registries';
import { vendorDownload } from './vendor';

const name = 'nats-streaming-server';
const version = '0.25.6';
const architectures: Partial<Record<NodeJS.Architecture, string>> = { x64: 'amd64', arm64: 'arm64' };

/** NATS Streaming, in the last version there will be. */
export const natsStreamingServer: ServerProgram = {
  name,
  variable: 'NATS_STREAMING_BIN',
  sources: [vendorDownload(name, version, releaseUrl), goModule(`github.com/nats-io/${name}`, version, name)],
};

function releaseUrl() {
  const build = `${name}-v${version}-${process.platform}-${architectures[process.arch] ?? process.arch}`;
  return `https://github.com/nats-io/${name}/releases/download/v${version}/${build}.zip`;
}

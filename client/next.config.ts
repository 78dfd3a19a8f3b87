import path from 'node:path';
import type { NextConfig } from 'next';

// Set here, so that every way of starting Next in this folder keeps quiet.
process.env.NEXT_TELEMETRY_DISABLED = '1';

const repositoryRoot = path.join(__dirname, '..');

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: repositoryRoot,
  turbopack: { root: repositoryRoot },
  poweredByHeader: false,
  reactStrictMode: true,
};

export default config;

// The package for ES modules: the same single copy of everything, so that no class or plugin exists twice.
export * from './index.js';

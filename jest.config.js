/** Run from the root, every package is a project of one run; the servers are started once for all of them. */
module.exports = {
  projects: ['common', 'auth', 'tickets', 'orders', 'payments', 'expiration', 'dev', 'client'].map((name) => `<rootDir>/${name}`),
  globalSetup: '<rootDir>/dev/src/testing/global-setup.ts',
  globalTeardown: '<rootDir>/dev/src/testing/global-teardown.ts',
};

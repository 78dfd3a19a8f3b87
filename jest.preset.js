/**
 * The settings every package shares. `servers` names the real servers its suites use: they show in the name of the
 * project, and dev/src/testing finds and starts them once for a whole run.
 */
module.exports = (name, servers = []) => ({
  displayName: servers.length ? `${name} (real ${servers.join(', ')})` : name,
  rootDir: `${__dirname}/${name}`,
  testMatch: ['<rootDir>/src/**/__test__/*.test.ts'],
  transform: { '\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }] },
  testEnvironmentOptions: { customExportConditions: ['ticket-store:source', 'node', 'node-addons'] },
  // Real servers on a busy machine: what takes seconds elsewhere may take long here, and says nothing about the code.
  testTimeout: 30_000,
  setupFiles: [`${__dirname}/common/src/testing/environment.ts`],
  setupFilesAfterEnv: [`${__dirname}/dev/src/testing/api-document/setup.ts`],
  ...(servers.length && {
    globalSetup: `${__dirname}/dev/src/testing/global-setup.ts`,
    globalTeardown: `${__dirname}/dev/src/testing/global-teardown.ts`,
  }),
});

/**
 * The settings every package shares. `servers` names the real servers its suites use: they are found and started
 * by dev/src/testing, and shown in the name of the project.
 */
module.exports = (name, servers = []) => ({
  displayName: servers.length ? `${name} (${servers.join(', ')})` : name,
  rootDir: `${__dirname}/${name}`,
  testMatch: ['<rootDir>/src/**/*.test.ts'],
  transform: { '\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }] },
  testEnvironmentOptions: { customExportConditions: ['ticket-store:source', 'node', 'node-addons'] },
  setupFiles: [`${__dirname}/dev/src/testing/environment.ts`],
});

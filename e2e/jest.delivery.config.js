/** What is delivered, used as somebody would who has nothing else: npm run delivery. */
module.exports = {
  ...require('../jest.preset.js')('e2e', ['nats-streaming']),
  displayName: 'delivery',
  testMatch: ['<rootDir>/src/delivery/**/*.delivery.ts'],
  // The suites wait for a registry and for a stack, not for each other.
  maxWorkers: 2,
  // Packages are fetched and installed.
  testTimeout: 600_000,
};

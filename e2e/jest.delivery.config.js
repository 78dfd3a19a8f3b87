/** What is delivered, used as somebody would who has nothing else: npm run delivery. */
module.exports = {
  ...require('../jest.preset.js')('e2e', ['nats-streaming']),
  displayName: 'delivery',
  testMatch: ['<rootDir>/src/delivery/**/*.delivery.ts'],
  // Packages are fetched and installed.
  testTimeout: 600_000,
};

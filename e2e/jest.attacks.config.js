const { rootDir, transform, testEnvironmentOptions } = require('../jest.preset.js')('e2e');

/** The attacks and races, against a running shop: see src/against-a-shop.ts. No part of `npm test`. */
module.exports = {
  rootDir,
  transform,
  testEnvironmentOptions,
  testMatch: ['<rootDir>/src/attacks/*.attack.ts', '<rootDir>/src/races/*.race.ts'],
  // They look into the databases of one shop for what they have changed: one at a time.
  maxWorkers: 1,
  testTimeout: 120_000,
};

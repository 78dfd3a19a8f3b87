const {
  displayName: _name,
  testMatch: _match,
  setupFiles: _setup,
  ...preset
} = require('../jest.preset.js')('e2e');

/** The attacks and races, against a running shop: see src/against-a-shop.ts. No part of `npm test`. */
module.exports = {
  ...preset,
  testMatch: ['<rootDir>/src/attacks/*.attack.ts', '<rootDir>/src/races/*.race.ts'],
  // They look into the databases of one shop for what they have changed: one at a time.
  maxWorkers: 1,
  testTimeout: 120_000,
};

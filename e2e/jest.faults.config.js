const preset = require('../jest.preset.js')('e2e');

/** The fault suite: `npm run faults`. It needs minutes, kills servers, and is no part of `npm test`. */
module.exports = {
  ...preset,
  displayName: 'faults (real embedded stack)',
  testMatch: ['<rootDir>/src/faults/*.fault.ts'],
  setupFiles: [],
  globalSetup: '<rootDir>/src/faults/tools/start-stack.ts',
  globalTeardown: '<rootDir>/src/faults/tools/stop-stack.ts',
  testSequencer: '<rootDir>/src/faults/tools/in-order.js',
  testTimeout: 240_000,
  maxWorkers: 1,
  // Clients of servers that were killed on purpose may hold a socket for longer than the suite lasts.
  forceExit: true,
};

const preset = require('../jest.preset.js')('payments', ['mongod', 'nats-streaming', 'Stripe sandbox']);

/** Each suite has a sandbox of its own, so that none meets the faults that another has asked for. */
module.exports = {
  ...preset,
  setupFiles: [...preset.setupFiles, '<rootDir>/src/__test__/start-sandbox.ts'],
  setupFilesAfterEnv: [...preset.setupFilesAfterEnv, '<rootDir>/src/__test__/stop-sandbox.ts'],
};

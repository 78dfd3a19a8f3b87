module.exports = require('../jest.preset.js')('auth', ['mongod', 'nats-streaming', 'redis']);

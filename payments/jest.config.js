module.exports = require('../jest.preset.js')('payments', ['mongod', 'nats-streaming']);

module.exports = require('../jest.preset.js')('dev', ['mongod', 'nats-streaming-server', 'redis']);

module.exports = require('../jest.preset.js')('expiration', ['redis', 'nats-streaming']);

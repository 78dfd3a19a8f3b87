module.exports = require('../jest.preset.js')('orders', ['mongod', 'nats-streaming']);

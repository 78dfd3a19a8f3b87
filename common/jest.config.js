module.exports = require('../jest.preset.js')('common', ['mongod', 'nats-streaming']);

module.exports = require('../jest.preset.js')('tickets', ['mongod', 'nats-streaming']);

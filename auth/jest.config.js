module.exports = require('../jest.preset.js')('auth', ['mongod', 'redis']);

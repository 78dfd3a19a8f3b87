const { default: Sequencer } = require('@jest/test-sequencer');

/** The faults in the order of their numbers, so that two runs read alike. */
module.exports = class InOrder extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => a.path.localeCompare(b.path));
  }
};

const { workspaces } = require('./package.json');

/** Run from the root, every package is a project of one run. */
module.exports = {
  // The suites wait for their servers more than they compute: jest's own choice on two cores, one worker, idles.
  maxWorkers: '100%',
  // Jest takes it from here alone in such a run, whatever the projects say.
  testTimeout: 30_000,
  projects: workspaces.map((name) => `<rootDir>/${name}`),
};

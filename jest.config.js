/** Run from the root, every package is a project of one run. */
module.exports = {
  // The suites wait for their servers more than they compute: jest's own choice on two cores, one worker, idles.
  maxWorkers: '100%',
  projects: ['common', 'auth', 'tickets', 'orders', 'payments', 'expiration', 'dev', 'client', 'e2e'].map(
    (name) => `<rootDir>/${name}`,
  ),
};

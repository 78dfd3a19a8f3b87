/** Run from the root, every package is a project of one run. */
module.exports = {
  projects: ['common', 'auth', 'tickets', 'orders', 'payments', 'expiration', 'dev', 'client', 'e2e'].map(
    (name) => `<rootDir>/${name}`,
  ),
};

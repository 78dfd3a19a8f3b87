/** Run from the root, every package is a project of one run. */
module.exports = {
  projects: ['common', 'auth', 'tickets', 'orders', 'payments', 'expiration', 'dev', 'client'].map(
    (name) => `<rootDir>/${name}`,
  ),
};

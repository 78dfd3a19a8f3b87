const { workspaces } = require('./package.json');

const shared = ['common', 'client', 'dev', 'e2e'];

/** The services, apart from the client: each a workspace of that name. */
module.exports = workspaces.filter((name) => !shared.includes(name));

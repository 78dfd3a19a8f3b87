const services = require('./services.cjs').join('|');

/** A library that is to be replaced one day has one door, so that replacing it means one folder. */
const oneDoor = (library, door) => ({
  name: `one-door-for-${library}`,
  comment: `${library} is used only in ${door}`,
  severity: 'error',
  from: { pathNot: `^${door}` },
  to: { path: `^node_modules/${library}/` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    oneDoor('node-nats-streaming', 'common/src/messaging'),
    oneDoor('bull', 'expiration/src/queues'),
    oneDoor('mongoose-update-if-current', 'common/src'),
    {
      ...oneDoor('stripe', 'payments/src/stripe\\.ts'),
      // The sandbox and its tests speak Stripe's own types.
      from: { pathNot: '^(payments/src/stripe\\.ts|dev/src/stripe-sandbox)' },
    },
    {
      name: 'services-stand-alone',
      comment: 'A service knows another one by its events only',
      severity: 'error',
      from: { path: `^(${services})/src` },
      to: { path: `^(${services}|client|dev|e2e)/src`, pathNot: '^$1/src' },
    },
    {
      name: 'common-knows-no-service',
      severity: 'error',
      from: { path: '^common/src' },
      to: { path: `^(${services}|client|dev|e2e)/src` },
    },
    {
      name: 'app-connects-to-nothing',
      comment: 'app.ts builds the Express app; index.ts runs it',
      severity: 'error',
      from: { path: `^(${services})/src/(app|routes|models)`, pathNot: '__test__' },
      to: { path: `^(${services})/src/index\\.ts$` },
    },
    {
      name: 'client-shared-features-app',
      comment: 'shared code knows no feature, a feature knows no page',
      severity: 'error',
      from: { path: '^client/src/(components|lib|config)' },
      to: { path: '^client/src/(features|app)' },
    },
    {
      name: 'client-features-know-no-page',
      severity: 'error',
      from: { path: '^client/src/features' },
      to: { path: '^client/src/app' },
    },
    {
      name: 'tests-stay-outside',
      comment: 'nothing that runs in production needs a test',
      severity: 'error',
      from: { pathNot: '__test__|/testing/' },
      to: { path: '__test__' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'declared-packages-only',
      severity: 'error',
      from: { pathNot: '__test__|/testing/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    exclude: { path: '(^|/)(dist|\\.next)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['ticket-store:source', 'node', 'require', 'default', 'types'],
    },
  },
};

const preset = require('../jest.preset')('client');

/** The components run in jsdom, and are compiled as Next compiles them: automatic JSX, and @/ for src/. */
module.exports = {
  ...preset,
  testEnvironment: 'jsdom',
  testEnvironmentOptions: {},
  testMatch: ['<rootDir>/src/**/__test__/*.test.{ts,tsx}'],
  // next-intl is published as modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(next-intl|use-intl|icu-minify|intl-messageformat|@formatjs|@schummar)/)',
  ],
  setupFilesAfterEnv: ['<rootDir>/src/testing/setup.ts'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1' },
  transform: {
    '\\.[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
};

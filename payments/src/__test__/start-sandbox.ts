import { sandbox, WEBHOOK_SECRET } from './sandbox';

// Before the suite, whose imports read the configuration: where Stripe is.
export = async function startSandbox() {
  const url = await sandbox.start();
  Object.assign(process.env, {
    STRIPE_KEY: 'sk_test_of_the_tests',
    STRIPE_API_URL: url,
    STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
    SUPPORT_USER_ID: 'the-support',
  });
};

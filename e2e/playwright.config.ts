import { defineConfig } from '@playwright/test';
import { launchOptions } from './src/support/browser';

export default defineConfig({
  testDir: 'src/stories',
  testMatch: '*.story.ts',
  // Emptied by each run, so nothing else may be in it.
  outputDir: '../test-results/stories',
  // The stories buy and sell in one shop, on the machine that runs it: one browser at a time is quickest.
  workers: 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: {
    timeout: 15_000,
    // Room for another build of Chromium, which smooths the edges of letters a little differently. A price that moves or
    // the ring around a field that is missing is more than that, and pale colours are told apart.
    toHaveScreenshot: { threshold: 0.1, maxDiffPixelRatio: 0.003 },
  },
  // All text is set in the font that the shop serves, and Playwright draws without the hints of the system. A system of
  // another kind than the one that took the pictures smooths letters differently all the same.
  ignoreSnapshots: process.platform !== 'linux',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  reporter: [['list'], ['json', { outputFile: '../test-results/stories.json' }]],
  use: {
    baseURL: process.env.BASE_URL ?? 'http://localhost:3000',
    ignoreHTTPSErrors: process.env.IGNORE_HTTPS_ERRORS === 'true',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: launchOptions(),
  },
});

import { defineConfig } from '@playwright/test';

/** The packaged application, used in a real browser. Each file starts an application of its own, on an empty home. */
export default defineConfig({
  testDir: 'e2e',
  timeout: 360_000,
  expect: { timeout: 15_000 },
  workers: 1,
  reporter: 'line',
  use: {
    locale: 'uk-UA',
    timezoneId: 'Europe/Kyiv',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 30_000,
    // A trace costs as much again as the test itself; whoever looks for a fault asks for one: npm run e2e -- --trace on
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    },
  },
});

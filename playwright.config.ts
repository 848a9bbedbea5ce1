import { defineConfig } from 'playwright/test'
import { BROWSER_ARGUMENTS, findBrowser } from './test/support/browser'

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  // One server and one browser at a time: a laptop has few cores, and times are compared.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  // A machine that stalls for a second must not fail a run; what needed another attempt is reported as flaky.
  retries: process.env.CI ? 2 : 0,
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findBrowser(), args: [...BROWSER_ARGUMENTS] }
  }
})

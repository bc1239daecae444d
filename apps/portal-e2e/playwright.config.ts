import { defineConfig } from '@playwright/test';

const { PORTAL_URL, CHROMIUM_PATH } = process.env;
if (!PORTAL_URL) throw new Error('PORTAL_URL: the address of a running stack with the demonstration city');

/** One journey after another on one stack: they share its clock and its lists. */
export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/artifacts',
  workers: 1,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: PORTAL_URL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    // What moves is neither here nor there; pages are judged when they stand still.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 20_000,
    screenshot: 'only-on-failure',
    launchOptions: { args: ['--no-sandbox'], ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}) },
  },
});

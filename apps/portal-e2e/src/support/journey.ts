import { demoPassword, type DemoAccount } from '@lianban/contracts';
import { test as base, expect, type Browser, type Page } from '@playwright/test';
import { PageFaults } from './page-faults.js';

/** Opens a window of its own in which this person has signed in. */
export type As = (account: DemoAccount) => Promise<Page>;

interface Journey {
  /** The faults of these windows fail the journey at the end. */
  as: As;
  /** A window in which nobody has signed in. */
  visitor: () => Promise<Page>;
  faults: PageFaults;
}

/** A journey opens windows for several people and fails on any error a page writes to its console or throws. */
export const test = base.extend<Journey>({
  faults: async ({ page: _ }, use) => {
    const faults = new PageFaults();
    await use(faults);
    expect(faults.seen, 'errors of the pages').toEqual([]);
  },
  visitor: async ({ browser, faults }, use) => {
    const pages: Page[] = [];
    await use(async () => {
      const page = await openWindow(browser, faults);
      pages.push(page);
      return page;
    });
    await Promise.all(pages.map((page) => page.context().close()));
  },
  as: async ({ visitor }, use) => {
    await use(async (account) => {
      const page = await visitor();
      await signIn(page, account);
      return page;
    });
  },
});

async function openWindow(browser: Browser, faults: PageFaults): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  faults.watch(page);
  return page;
}

async function signIn(page: Page, account: DemoAccount): Promise<void> {
  await page.goto('/auth/login');
  await page.locator('#username').fill(account.sub);
  await page.locator('#password').fill(demoPassword);
  await page.locator('button[type=submit]').click();
  await expect(page.getByRole('button', { name: account.name })).toBeVisible();
}

export { expect };

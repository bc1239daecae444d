import { expect, type Browser, type Page } from '@playwright/test';
import { expectAccessible, openPage } from './accessible.js';

/** The site is written, the page fetched and the proof entered in the background. */
const PROVED = { timeout: 150_000 };

/** Waits until the system has seen its own page as it was published in this version; answers the public address. */
export async function expectProved(page: Page, address: string, version: number): Promise<string> {
  const card = page.locator('#publication');
  await expect(async () => {
    await openPage(page, address, /^事项 /);
    await expect(card.getByText(`第 ${version} 版（现行）`)).toBeVisible({ timeout: 5_000 });
    await expect(card.getByText(/网页与发布时一致$/)).toHaveCount(version, { timeout: 5_000 });
  }).toPass(PROVED);
  return card.getByRole('link', { name: /^http/ }).innerText();
}

/** Reads a public page as anybody would, and looks for barriers; the site follows a release in its own time. */
export async function expectPublic(reader: Page, url: string, words: string | RegExp): Promise<void> {
  await expect(async () => {
    await reader.goto(url);
    await expect(reader.getByText(words).first()).toBeVisible({ timeout: 2_000 });
  }).toPass(PROVED);
  await expectAccessible(reader);
  expect(await reader.context().cookies(), 'a public page sets no cookie').toEqual([]);
}

/** The same page holds its text where no script runs. */
export async function expectPublicWithoutScript(browser: Browser, url: string, words: readonly string[]): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  for (const each of words) await expect(page.getByText(each).first()).toBeVisible();
  await context.close();
}

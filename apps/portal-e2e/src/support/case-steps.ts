import { expect, type Page } from '@playwright/test';
import { expectPage, openPage } from './accessible.js';

const ARRIVES = { timeout: 90_000 };

/** The first case of the queue that the office owes now; answers its address. */
export async function openFirstCase(page: Page, kind?: string): Promise<string> {
  await expect(async () => {
    await openPage(page, '/cases', '身份确认');
    await expect(caseLink(page, kind)).toBeVisible({ timeout: 2_000 });
  }).toPass(ARRIVES);
  await caseLink(page, kind).click();
  await expectPage(page, /^事项 /);
  return new URL(page.url()).pathname;
}

function caseLink(page: Page, kind?: string) {
  const rows = page.getByRole('table', { name: '身份确认' }).getByRole('row');
  return (kind ? rows.filter({ hasText: kind }) : rows.filter({ hasText: 'SE-' })).getByRole('link').first();
}

/** Presses an action of the case and carries its dialog through. */
export async function act(page: Page, action: string, fill?: (dialog: ReturnType<Page['getByRole']>) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await fill?.(dialog);
  await dialog.getByRole('button', { name: action, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

import { expect, type Page } from '@playwright/test';
import { openPage } from './accessible.js';
import { openWindow, send, type Dialog } from './step-window.js';

export async function openLoan(page: Page, address: string): Promise<void> {
  await openPage(page, address, /^业务 /);
}

/** Art. 14(1)3: the window has ticked by itself what is missing. */
export async function askOnce(page: Page, address: string, missing: string): Promise<void> {
  const dialog = await openWindow(page, address, '要求补正', '要求补正');
  await expect(dialog.getByRole('checkbox', { name: missing })).toBeChecked();
  await send(page, dialog, '要求补正', { typed: { 说明: '请补齐所列材料' } });
}

/** A sum that the window names, as it is typed: without the word for yuan. */
export async function sumDue(dialog: Dialog, term: string): Promise<string> {
  const words = await dialog.getByRole('term').filter({ hasText: term }).locator('xpath=following-sibling::dd').innerText();
  return words.replace(/[^\d.]/g, '');
}

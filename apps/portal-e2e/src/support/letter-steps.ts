import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible, openPage } from './accessible.js';
import { POISONED_TOPIC } from './poison.js';

const ARRIVES = { timeout: 120_000 };

/** The line of a letter in the list of its topic, once it is there in that state. */
export async function findLetter(page: Page, key: string, state: 'open' | 'discarded', words: string | RegExp = key): Promise<Locator> {
  const row = page.getByRole('row').filter({ hasText: key });
  await expect(async () => {
    await openPage(page, `/exchange/dead-letters?topic=${POISONED_TOPIC}&state=${state}`, '死信处理');
    await expect(row.filter({ hasText: words })).toBeVisible({ timeout: 4_000 });
  }).toPass(ARRIVES);
  return row;
}

/** Chooses one letter, sees the dry run, and puts the order before a second person. */
export async function orderLetter(operator: Page, row: Locator, kind: '重放' | '丢弃', reason: string): Promise<void> {
  await row.getByRole('checkbox').check();
  await operator.getByRole('button', { name: `${kind}所选（1）` }).click();
  const dialog = operator.getByRole('dialog');
  await expect(dialog.getByTestId('dry-run').getByText('1 封').first()).toBeVisible();
  await expectAccessible(operator);
  await dialog.getByLabel('理由').fill(reason);
  await dialog.getByRole('button', { name: kind === '重放' ? '提交复核' : '提交丢弃' }).click();
  await expect(dialog).toHaveCount(0);
}

/** The second person agrees to the order with this reason. */
export async function approveOrder(approver: Page, reason: string): Promise<void> {
  await openPage(approver, '/exchange/replays?state=proposed', '重放与丢弃');
  await approver.getByRole('row').filter({ hasText: reason }).getByRole('button', { name: /^同意/ }).click();
  const dialog = approver.getByRole('dialog');
  await expectAccessible(approver);
  await dialog.getByRole('button', { name: '同意', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

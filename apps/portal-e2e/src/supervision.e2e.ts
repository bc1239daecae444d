import { expectAccessible, expectPage, openPage } from './support/accessible.js';
import { expect, test } from './support/journey.js';
import { cityAccount } from './support/people.js';

test('a number of the board opens a list of the same count, and a step proves its date day by day', async ({ as }) => {
  const page = await as(cityAccount('supervisor'));
  // Other journeys have moved the clock: steps still open and close while the board is read.
  await expect(async () => {
    await openPage(page, '/board', '督办总览');
    const count = page.getByRole('table', { name: '督办总览' }).getByRole('row').last().getByRole('link').last();
    const shown = await count.innerText();
    await count.click();
    await expectPage(page, '期限清单');
    await expect(page.getByText(`共 ${shown} 条`, { exact: true })).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 120_000 });
  await page.getByRole('table', { name: '期限清单' }).getByRole('link').first().click();
  await expectPage(page, /^环节 /);
  const days = page.getByRole('region', { name: '截止日是怎么算出来的' });
  await expect(days.getByText('第 1 个工作日').or(days.getByRole('row').nth(1)).first()).toBeVisible();
  await expectAccessible(page);
});

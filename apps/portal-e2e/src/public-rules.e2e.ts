import { expectAccessible, openPage } from './support/accessible.js';
import { expect, test } from './support/journey.js';

test('anyone counts working days by the rules without signing in', async ({ visitor, faults }) => {
  faults.expectStatus(401);
  const page = await visitor();
  await openPage(page, '/login', '登录联办');
  await page.getByRole('link', { name: /规则计算/ }).click();
  await page.getByRole('combobox', { name: '规则' }).click();
  await page.getByTitle('推算工作日').click();
  await page.getByLabel('起算日').fill('2026-09-30');
  await page.getByLabel(/^工作日数/).fill('1');
  await page.getByRole('button', { name: '计算' }).click();
  await expect(page.getByRole('status').getByText('2026-10-08')).toBeVisible();
  await expectAccessible(page);
});

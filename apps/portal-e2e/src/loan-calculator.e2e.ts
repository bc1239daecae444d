import { expectAccessible, openPage } from './support/accessible.js';
import { expect, test } from './support/journey.js';

test('anyone learns by when to ask the fund and what it costs, on a telephone and without signing in', async ({ visitor, faults }) => {
  faults.expectStatus(401);
  const page = await visitor();
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page, '/login', '登录联办');
  await page.getByRole('link', { name: /费用测算/ }).click();
  await page.getByLabel('银行贷款到期日').fill('2026-11-20');
  await page.getByRole('button', { name: '计算：什么时候申请' }).click();
  await expect(page.getByRole('definition').filter({ hasText: '2026-10-23' })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: '2026-10-22' })).toBeVisible();
  await page.getByText('逐日说明（28）').click();
  await expect(page.getByRole('row', { name: /^2026-10-23/ })).toBeVisible();

  await page.getByRole('button', { name: '计算：要付多少' }).click();
  for (const sum of ['10,833.33 元', '10,000.00 元', '55,000.00 元', '34,166.67 元']) await expect(page.getByRole('definition').filter({ hasText: sum })).toBeVisible();

  await page.getByLabel('应归还日').fill('2026-06-11');
  await page.getByLabel('实际归还日').fill('2026-06-01');
  await page.getByRole('button', { name: '计算：逾期要付多少' }).click();
  await expect(page.getByText('实际归还日不能早于应归还日').first()).toBeVisible();
  await page.getByLabel('应归还日').fill('2026-05-22');
  await page.getByRole('button', { name: '计算：逾期要付多少' }).click();
  await expect(page.getByRole('definition').filter({ hasText: '8,333.33 元' })).toBeVisible();
  await expectAccessible(page);
  expect(await page.locator('html').evaluate((html: { scrollWidth: number; clientWidth: number }) => html.scrollWidth - html.clientWidth)).toBeLessThanOrEqual(0);
});

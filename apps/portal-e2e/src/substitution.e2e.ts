import type { Page } from '@playwright/test';
import { expectAccessible, openPage } from './support/accessible.js';
import { expect, test } from './support/journey.js';
import { accountsOf, cityAccount } from './support/people.js';

const pick = async (page: Page, label: string, name: string): Promise<void> => {
  const box = page.getByRole('dialog').getByRole('combobox', { name: label });
  await box.fill(name);
  await page.locator('.ant-select-item-option').filter({ hasText: name }).first().click();
};

test('somebody stands in for a colleague who is away, and is stopped before the time is over', async ({ as, faults }) => {
  faults.expectStatus(401);
  const away = cityAccount('insurance-reviewer');
  const [standIn] = accountsOf('data-reviewer', 'tax');
  if (!standIn) throw new Error('nobody reviews for the tax office');
  const admin = await as(cityAccount('system-admin'));
  await openPage(admin, '/substitutes', '代行');
  await admin.getByRole('button', { name: '授予代行' }).click();
  await pick(admin, '岗位和现任人员', away.name);
  await pick(admin, '代行人', standIn.name);
  await admin.getByLabel('理由').fill('现任人员培训');
  await expectAccessible(admin);
  await admin.getByRole('dialog').getByRole('button', { name: '授 予' }).or(admin.getByRole('dialog').getByRole('button', { name: '授予', exact: true })).click();
  const row = admin.getByRole('table', { name: '代行' }).getByRole('row').filter({ hasText: standIn.name }).filter({ hasText: '进行中' });
  await expect(row).toContainText(away.name);

  const page = await as(standIn);
  await page.getByRole('button', { name: /^切换岗位/ }).click();
  await page.getByRole('menuitem').filter({ hasText: '代行' }).click();
  await expect(page.getByRole('button', { name: /^切换岗位/ })).toContainText('代行');
  await openPage(page, '/cases', '身份确认');

  await row.getByRole('button', { name: /^结束/ }).click();
  await admin.getByRole('dialog').getByLabel('理由').fill('现任人员已返岗');
  await admin.getByRole('dialog').getByRole('button', { name: /^结\s?束$/ }).click();
  await expect(admin.getByRole('table', { name: '代行' }).getByRole('row').filter({ hasText: standIn.name }).first()).toContainText('现任人员已返岗');
  // Who was acting from the post is signed out: nothing that was begun goes on under it.
  await page.goto('/');
  await expect(page.getByRole('heading', { name: '登录联办' })).toBeVisible();
});

import { expectAccessible, expectPage, openPage } from './support/accessible.js';
import { expect, test } from './support/journey.js';
import { newPeople } from './support/list-file.js';
import { cityAccount } from './support/people.js';
import { publishList } from './support/publish-list.js';

const LIST = 'monitored-persons';
const SHARE = `/exchange/shares/${LIST}%40medical-insurance`;
const SETTLES = { timeout: 90_000 };

test('the bureau sees how every share stands, each number leads to just as many, and a share shows its versions, signatures and receipts', async ({ as }) => {
  test.setTimeout(420_000);
  await publishList({ list: LIST, department: 'rural-revitalisation', category: 'sudden-hardship', county: '360222', people: newPeople('容若竹') });
  const page = await as(cityAccount('bureau-monitor'));
  await openPage(page, '/exchange', '共享总览');
  await expect(page.getByTestId('headline')).not.toHaveText('');
  await expect(page.getByText('不是新的交换平台')).toBeVisible();

  const tiles = page.getByRole('navigation', { name: '按状态' }).getByRole('link');
  const count = page.getByTestId('share-count');
  for (const tile of await tiles.all()) {
    // Shares go on living while they are counted: number and list are read until they agree.
    await expect(async () => {
      await tile.click();
      const [number = ''] = /[\d,]+$/.exec((await tile.innerText()).trim()) ?? [];
      await expect(count).toContainText(`${number} 项`, { timeout: 2_000 });
      const rows = page.getByRole('table', { name: '共享清单' }).locator('tbody tr[data-row]');
      await expect(rows).toHaveCount(Number(number.replace(',', '')), { timeout: 2_000 });
    }).toPass(SETTLES);
  }
  await expectAccessible(page);

  await openPage(page, `/exchange?list=${LIST}`, '共享总览');
  await page.getByRole('table', { name: '共享清单' }).locator('tbody tr[data-row]').first().getByRole('link').first().click();
  await expectPage(page, /./);
  const versions = page.getByRole('table', { name: '各版本' }).locator('tbody tr[data-row]');
  await expect(versions.first()).toContainText('签名有效', SETTLES);
  await expect(versions.filter({ hasText: '已采用' }).filter({ hasText: '完整' }).first()).toContainText('回执签名有效', SETTLES);
  await expect(page.getByRole('button', { name: '请提供方补发' })).toHaveCount(0);
});

test('the operator asks the giver for a version again, with a reason', async ({ as }) => {
  test.setTimeout(240_000);
  const page = await as(cityAccount('exchange-operator'));
  await expect(async () => {
    await openPage(page, SHARE, /./);
    await expect(page.getByRole('button', { name: '请提供方补发' })).toBeVisible({ timeout: 5_000 });
  }).toPass(SETTLES);
  await page.getByRole('button', { name: '请提供方补发' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('理由').fill('旅程核对补发');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '发出补发请求' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('补发请求已发出')).toBeVisible();
});

test('a department finds on its own page what of its shares is not as promised', async ({ as }) => {
  const page = await as(cityAccount('data-officer', 'civil-affairs'));
  await openPage(page, '/', '工作台');
  await expect(page.getByRole('heading', { name: '本单位的共享情况' })).toBeVisible();
  await openPage(page, '/exchange', '共享总览');
  const rows = page.getByRole('table', { name: '共享清单' }).locator('tbody tr[data-row]');
  await expect(rows.first()).toBeVisible();
  for (const row of await rows.all()) await expect(row).toContainText('市民政局');
});

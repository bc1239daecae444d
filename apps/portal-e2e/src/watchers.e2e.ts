import { openPage } from './support/accessible.js';
import { expect, test } from './support/journey.js';
import { cityAccount } from './support/people.js';

const exchange = { '/exchange': '共享总览', '/exchange/alerts': '共享告警', '/exchange/dead-letters': '死信处理', '/exchange/replays': '重放与丢弃', '/exchange/topics': '主题保存' };
const shared = { '/board': '督办总览', '/steps': '期限清单', '/batches': '名单批次', '/cases': '身份确认', '/shares': '名单落地', '/coverage': '应保尽保', '/calendar': '节假日通知', '/settings': '本地参数', ...exchange };
const CHANGES = /批准|提出新值|录入通知|签发|补发|^重放|^丢弃|^同意|^不同意/;

for (const role of ['bureau-monitor', 'auditor'] as const) {
  test(`a ${role} opens what the menu offers and changes nothing`, async ({ as }) => {
    const page = await as(cityAccount(role));
    for (const [path, heading] of Object.entries(shared)) {
      await openPage(page, path, heading);
      await expect(page.getByRole('button', { name: CHANGES })).toHaveCount(0);
    }
  });
}

test('a system-admin sees how the exchange does, and changes nothing there', async ({ as }) => {
  const page = await as(cityAccount('system-admin'));
  for (const [path, heading] of Object.entries(exchange)) {
    await openPage(page, path, heading);
    await expect(page.getByRole('button', { name: CHANGES })).toHaveCount(0);
  }
});

test('a page of another role answers with a refusal, not with data', async ({ as, faults }) => {
  faults.expectStatus(403);
  const page = await as(cityAccount('data-officer', 'civil-affairs'));
  await page.goto('/persons');
  await page.getByLabel('证件号码').fill('360299000000000000');
  await page.getByLabel('用途').fill('核对权限');
  await page.getByRole('button', { name: '查询' }).click();
  await expect(page.getByRole('alert').getByText('错误码')).toBeVisible();
});

import { PlanPage } from '@lianban/contracts';
import type { Page } from '@playwright/test';
import { expectAccessible, expectPage, openPage } from './support/accessible.js';
import { businessToday } from './support/business-day.js';
import { newDecisionNumber } from './support/decision-form.js';
import { reportDecision } from './support/decision-list.js';
import { expect, test } from './support/journey.js';
import { accountNamed, cityAccount } from './support/people.js';
import { Platform } from './support/platform.js';
import { send } from './support/step-window.js';

const ARRIVES = { timeout: 120_000 };

test('a plan is written, approved by another person and drawn from, and anybody draws the same again', async ({ as }) => {
  const [officer, head] = [await as(accountNamed('safety-inspector')), await as(accountNamed('safety-head'))];
  const year = Number((await businessToday()).slice(0, 4)) + 1;
  const title = `${year} 年度执法计划`;
  await beginPlan(officer, year);
  await officer.getByLabel('计划说明').fill('');
  await officer.getByRole('button', { name: '保存' }).click();
  await expect(officer.getByRole('alert').getByText('请填写计划说明')).toBeVisible();
  await expectAccessible(officer);
  await officer.getByLabel('计划说明').fill('重点检查烧成窑炉和有限空间作业。');
  for (const [n, target] of [[0, '窑炉企业'], [1, '采石场'], [2, '加油站']] as const) {
    const row = officer.locator('fieldset').nth(n);
    if (!(await row.isVisible())) await officer.getByRole('button', { name: '增加一个' }).click();
    for (const [label, value] of Object.entries({ 监管对象: target, 检查内容: '防护和培训', 执法措施: '现场检查' })) await row.getByLabel(label).fill(value);
    await row.getByRole('checkbox', { name: '从中随机抽查' }).check();
  }
  await officer.getByRole('button', { name: '保存' }).click();
  await expectPage(officer, title);
  const address = new URL(officer.url()).pathname;
  await officer.getByRole('button', { name: '提交批准' }).click();
  await send(officer, officer.getByRole('dialog'), '提交批准');
  await expect(officer.getByRole('button', { name: '批准', exact: true })).toHaveCount(0);

  await openPage(head, address, title);
  await head.getByRole('button', { name: '批准', exact: true }).click();
  await send(head, head.getByRole('dialog'), '批准');
  await expect(head.getByText(/^第 \d+ 版，已批准（现行）$/)).toBeVisible();

  await openPage(officer, address, title);
  const drawn = officer.getByRole('listitem').filter({ hasText: '检查对象：从 3 个中抽取 2 个' });
  const before = await drawn.count();
  await officer.getByRole('button', { name: '随机抽取' }).click();
  await send(officer, officer.getByRole('dialog'), '抽取', { typed: { 抽取数量: '2' } });
  await expect(drawn).toHaveCount(before + 1);
  await drawn.first().getByRole('button', { name: /^复算/ }).click();
  await expect(drawn.first().getByText('复算一致：同一种子和名单得出同样的结果')).toBeVisible();
  await expectAccessible(officer);
});

test('an inspection is recorded by two officers and leads to a decision', async ({ as }) => {
  const officer = await as(accountNamed('safety-inspector'));
  const firm = '三宝水碓演示有限公司';
  await openPage(officer, '/inspections/new', '记录检查');
  await officer.getByLabel('被检查单位').fill(firm);
  await officer.getByRole('button', { name: '保存记录' }).click();
  await expect(officer.getByRole('alert').first()).toBeVisible();
  await expectAccessible(officer);
  for (const [label, value] of Object.entries({ 检查地点: '三宝村', 检查事由: '投诉举报', 现场检查记录: '设备防护罩缺失两处。' })) await officer.getByLabel(label).fill(value);
  for (const [n, name, certificate] of [[0, '凌巡山', '36020001'], [1, '同行人', '36020002']] as const) {
    const row = officer.locator('fieldset').nth(n);
    await row.getByLabel('姓名').fill(name);
    await row.getByLabel('执法证号').fill(certificate);
  }
  await officer.getByRole('button', { name: '增加一个问题' }).click();
  await officer.getByLabel('第 1 个问题', { exact: true }).fill('设备防护罩缺失');
  await officer.getByRole('radio', { name: '拟作出处罚或强制决定' }).check();
  await officer.getByRole('button', { name: '保存记录' }).click();
  await expectPage(officer, /^检查记录 IN-/);
  await officer.getByRole('button', { name: '据此录入决定' }).click();
  await expectPage(officer, '录入执法决定');
  await expect(officer.getByLabel('当事人名称')).toHaveValue(firm);
});

test('offices are compared, and a number leads to its list', async ({ as }) => {
  const supervisor = await as(cityAccount('supervisor'));
  await openPage(supervisor, '/punctuality', '按期情况');
  for (const group of ['部门', '月份', '县（市、区）']) {
    await supervisor.getByRole('radio', { name: group }).locator('..').click();
    await expect(supervisor.getByRole('list', { name: '按期率比较' })).toBeVisible();
    await expectAccessible(supervisor);
  }
  const link = supervisor.getByRole('table').getByRole('link').first();
  await link.click();
  await expectPage(supervisor, '执法决定公开');
  await expect(supervisor.getByRole('table', { name: '执法决定公开' }).getByRole('link').first()).toBeVisible();
});

test('a reported decision whose number is used already waits for a person, who settles it', async ({ as }) => {
  test.setTimeout(420_000);
  const officer = accountNamed('construction-inspector');
  const today = await businessToday();
  const decision = { decisionNumber: newDecisionNumber(today.slice(0, 4)).replace('景应急', '景建'), firmName: '浮东营造演示有限公司', decidedOn: today };
  const session = await Platform.open(officer.sub);
  await session.post('/work-safety/decisions', { ...decision, kinds: ['warning'], violation: '未设安全警示标志。', basis: ['《中华人民共和国安全生产法》第九十九条'] });
  await session.close();
  await reportDecision('housing-construction', { ...decision, firmName: '浮东营造（集团）演示有限公司' });

  const page = await as(officer);
  const row = page.getByRole('table', { name: '名单接收' }).getByRole('row').filter({ hasText: decision.decisionNumber });
  await expect(async () => {
    await openPage(page, '/enforcement/intake', '名单接收');
    await expect(row).toBeVisible({ timeout: 3_000 });
  }).toPass(ARRIVES);
  await expect(row).toContainText('文号已被使用');
  await row.getByRole('button', { name: /^处理：/ }).click();
  await send(page, page.getByRole('dialog'), '处理', { pick: ['是同一决定'], typed: { 说明: '当事人已更名，系同一单位' } });
  await expect(row).toHaveCount(0);
  await openPage(page, '/enforcement/intake?state=settled', '名单接收');
  await expect(row).toContainText('是同一决定');
});

/** An office has one plan a year: the first time it is drafted, on a used stack the one in force is adjusted. */
async function beginPlan(officer: Page, year: number): Promise<void> {
  const session = await Platform.open('safety-inspector');
  const { items } = PlanPage.parse(await session.get(`/work-safety/plans?year=${year}&limit=200`));
  await session.close();
  const plan = items.find(({ office }) => office === 'emergency-management');
  if (!plan) {
    await openPage(officer, '/plans/new', '编制执法计划');
    await officer.getByLabel('年度').fill(String(year));
    return;
  }
  await openPage(officer, `/plans/${plan.planId}`, `${year} 年度执法计划`);
  await officer.getByRole('button', { name: '调整', exact: true }).click();
  await officer.getByLabel('调整理由').fill('重点有变');
}

import { counties } from '@lianban/contracts';
import { addDays } from '@lianban/kernel';
import { expectAccessible, expectPage, openPage } from './support/accessible.js';
import { businessToday } from './support/business-day.js';
import { expect, test } from './support/journey.js';
import { accountNamed } from './support/people.js';
import { expectProved, expectPublic, expectPublicWithoutScript } from './support/publication.js';
import { endStep, openStep, send } from './support/step-window.js';
import { windowsOf } from './support/windows.js';

const ARRIVES = { timeout: 90_000 };
const CAUSE = '作业人员未系安全带，临边防护栏缺失。';

test('an accident lives from its entry to its public report, and both levels see where it stands', async ({ as, browser, visitor, faults }) => {
  test.setTimeout(600_000);
  // A grade that is not this government's; and the board may not know yet of a step that was opened this moment.
  faults.expectStatus(422).expectStatus(404);
  const today = await businessToday();
  const window = windowsOf(as);
  const [handlerAccount, handler] = [accountNamed('accident-county-handler'), await window(accountNamed('accident-county-handler'))];
  const [approver, committee] = [await window(accountNamed('accident-county-approver')), await window(accountNamed('committee-officer'))];
  const [{ county } = { county: null }] = handlerAccount.posts;
  if (!county) throw new Error('the handler serves no county');
  const place = counties[county];
  const title = `${place}演示采石场高处坠落事故 ${Date.now()}`;

  await test.step('the grade follows from the toll while one types; a larger accident is the city’s', async () => {
    await openPage(handler, '/accidents/new', '录入事故');
    const typed = { 事故名称: title, 发生日: addDays(today, -2), 接报日: addDays(today, -2), 事故地点: '采石场二号平台', 事故概况: '作业人员从平台坠落。', 死亡人数: '3', 重伤人数: '0', 直接经济损失: '1200000', 事故单位: '演示采石有限公司' };
    for (const [label, value] of Object.entries(typed)) await handler.getByLabel(label, { exact: true }).and(handler.locator('input, textarea')).fill(value);
    await expect(handler.getByText('较大事故', { exact: true })).toBeVisible();
    await expect(handler.getByText('本级政府不查处这一等级的事故，不能录入；请由上级政府录入。')).toBeVisible();
    await expectAccessible(handler);
    await handler.getByRole('button', { name: '提交', exact: true }).click();
    await expect(handler.getByText(/事故等级与查处层级不符/).first()).toBeVisible();
    await expect(handler.getByText(/较大事故由市人民政府查处，请移交市人民政府录入/)).toBeVisible();
    await handler.getByLabel('死亡人数', { exact: true }).fill('1');
    await expect(handler.getByText('一般事故', { exact: true })).toBeVisible();
    await handler.getByRole('button', { name: '提交', exact: true }).click();
    await expectPage(handler, /^事项 AC-/);
  });
  const address = new URL(handler.url()).pathname;
  const number = (await handler.getByRole('heading', { level: 1 }).innerText()).replace('事项 ', '');

  await test.step('listed, investigated, reviewed one level up, returned once, closed', async () => {
    await endStep(committee, address, { step: '挂牌督办', ok: '已挂牌督办', typed: { 督办通知书文号: `景安委督〔${today.slice(0, 4)}〕1号`, 挂牌督办日: today } });
    await endStep(handler, address, { step: '成立事故调查组', ok: '已成立', typed: { 成立日: today, 牵头单位: '县应急管理局', 组成单位: '公安、工会' } });
    const report = { 提交日: today, 事故原因: CAUSE, 责任认定和处理建议: '该单位负主要责任。', 防范和整改措施: '补装护栏，逐人培训。' };
    await endStep(handler, address, { step: '提交事故调查报告', ok: '提交调查报告', papers: ['事故调查报告'], typed: report });
    await endStep(committee, address, { step: '审核把关调查报告', ok: '退回补充调查', choose: true, typed: { 理由: '补充间接原因' } });
    await endStep(handler, address, { step: '提交事故调查报告', ok: '提交调查报告', typed: { ...report, 事故原因: `${CAUSE}现场无人监护。` } });
    await endStep(committee, address, { step: '审核把关调查报告', ok: '审核通过', choose: true, typed: { 审核日: today } });
    await endStep(approver, address, { step: '批复结案', ok: '批复结案', papers: ['结案批复'], typed: { 批复结案日: today, 批复文号: `演府字〔${today.slice(0, 4)}〕3号`, 整改完成期限: addDays(today, 60) } });
  });

  await test.step('the whole report is public', async () => {
    const dialog = await openStep(handler, address, '公开前脱敏检查');
    await expect(dialog.getByLabel('公开文本')).toHaveValue(/现场无人监护/);
    await send(handler, dialog, '提交复核', { typed: { 对提示项的核对说明: '已逐处核对' } });
    await endStep(approver, address, { step: '复核发布', ok: '同意发布', choose: true });
    const url = await expectProved(handler, address, 1);
    await expectPublic(await visitor(), url, `${CAUSE}现场无人监护。`);
    await expectPublicWithoutScript(browser, url, [title, CAUSE, '补装护栏，逐人培训。']);
  });

  await test.step('the county chief and the supervisor see it', async () => {
    for (const watcher of [await window(accountNamed('county-supervisor')), await window(accountNamed('supervisor'))]) {
      await openPage(watcher, '/board?groupBy=procedure', '督办总览');
      await expect(watcher.getByRole('table', { name: '督办总览' }).getByRole('row', { name: /事故调查处理/ })).toBeVisible();
      await expect(async () => {
        await openPage(watcher, `/accidents?county=${county}&text=${number}`, '事故调查处理');
        await expect(watcher.getByRole('link', { name: number })).toBeVisible({ timeout: 5_000 });
      }).toPass(ARRIVES);
      await openPage(watcher, '/punctuality?procedure=accident-investigation', '按期情况');
      await expect(watcher.getByRole('row', { name: new RegExp(`^${place}`) })).toBeVisible();
    }
  });
});

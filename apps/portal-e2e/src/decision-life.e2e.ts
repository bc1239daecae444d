import { addDays } from '@lianban/kernel';
import { expectAccessible, openPage } from './support/accessible.js';
import { businessToday } from './support/business-day.js';
import { field, newDecisionNumber, record, typeDecision } from './support/decision-form.js';
import { expect, test } from './support/journey.js';
import { accountNamed } from './support/people.js';
import { expectProved, expectPublic, expectPublicWithoutScript } from './support/publication.js';
import { ask, endStep, openStep, send } from './support/step-window.js';
import { windowsOf } from './support/windows.js';

const FIRM = '昌南窑炉演示有限公司';
const PHONE = '13907980123';
const RELEASE = '复核发布';
const REDACTION = '公开前脱敏检查';

test('a decision is recorded, made public by two persons, proved by the system, corrected and revoked', async ({ as, browser, visitor, faults }) => {
  test.setTimeout(600_000);
  // What is refused on purpose; and the board may not know yet of a step that was opened this moment.
  faults.expectStatus(422).expectStatus(409).expectStatus(404);
  const today = await businessToday();
  const window = windowsOf(as);
  const [officer, head] = [await window(accountNamed('safety-inspector')), await window(accountNamed('safety-head'))];
  const decisionNumber = newDecisionNumber(today.slice(0, 4));
  const typed = { 决定日: today, 决定文号: decisionNumber, 当事人名称: FIRM, 违法事实: '未如实记录从业人员的安全生产教育和培训情况。', 法律依据: '《中华人民共和国安全生产法》第九十七条', '罚款、没收金额': '20000' };
  const decision = { kinds: ['罚款', '责令限期改正'], typed };

  await test.step('what is wrong is said beside its field', async () => {
    await typeDecision(officer, { ...decision, typed: { ...typed, 决定日: addDays(today, 1), 法律依据: '' } });
    await record(officer);
    await expect(officer.locator('.ant-form-item').filter({ has: field(officer, '法律依据') }).getByText('请填写法律依据')).toBeVisible();
    await field(officer, '法律依据').fill(typed.法律依据);
    await record(officer);
    await expect(officer.locator('.ant-form-item').filter({ has: field(officer, '决定日') }).getByText(/日期晚于今天/)).toBeVisible();
    await expectAccessible(officer);
    await field(officer, '决定日').fill(today);
    await expect(officer.getByText(/24:00 前公开/)).toBeVisible();
    await record(officer);
    await expect(officer.getByRole('heading', { level: 1, name: /^事项 ED-/ })).toBeVisible();
  });
  const address = new URL(officer.url()).pathname;

  await test.step('a number is used once', async () => {
    await typeDecision(officer, decision);
    await record(officer);
    await expect(officer.locator('.ant-form-item').filter({ has: field(officer, '决定文号') }).getByText(/已登记过/)).toBeVisible();
    await expectAccessible(officer);
  });

  await test.step('a telephone number does not leave the office', async () => {
    const dialog = await openStep(officer, address, REDACTION);
    const text = dialog.getByLabel('公开文本');
    await expect(text).toHaveValue(/未如实记录/);
    await expect(dialog.getByText('没有发现不宜公开的内容')).toBeVisible();
    await text.fill(`${await text.inputValue()}\n联系电话 ${PHONE}。`);
    const blocking = dialog.getByRole('region', { name: '必须处理' });
    await expect(blocking.getByRole('listitem')).toHaveCount(1);
    await expect(blocking).not.toContainText(PHONE);
    await expect(dialog.getByRole('button', { name: '提交复核' })).toBeDisabled();
    await expectAccessible(officer);
    await blocking.getByRole('button', { name: /^采用建议/ }).click();
    await expect(text).not.toHaveValue(new RegExp(PHONE));
    await expect(blocking).toHaveCount(0);
    await send(officer, dialog, '提交复核', { typed: { 对提示项的核对说明: '已逐处核对' } });
  });

  await test.step('another person releases, after having returned it once', async () => {
    await expect(officer.getByText(`等待本单位有权限的岗位办理：${RELEASE}`)).toBeVisible();
    await expect(officer.getByRole('button', { name: `办理：${RELEASE}` })).toHaveCount(0);
    await endStep(head, address, { step: RELEASE, ok: '退回修改', choose: true, typed: { 理由: '写明违法行为的时间' } });
    const dialog = await openStep(officer, address, REDACTION);
    await expect(dialog.getByText('复核退回：写明违法行为的时间')).toBeVisible();
    const text = dialog.getByLabel('公开文本');
    await text.fill((await text.inputValue()).replace('未如实记录', '2026年上半年未如实记录'));
    await send(officer, dialog, '提交复核', { typed: { 对提示项的核对说明: '已逐处核对' } });
    await endStep(head, address, { step: RELEASE, ok: '同意发布', choose: true });
  });

  const url = await expectProved(officer, address, 1);
  const reader = await visitor();
  await test.step('anybody reads it', async () => {
    await expect(officer.getByText(/已办结：已公开/)).toBeVisible();
    await expectPublic(reader, url, '2026年上半年未如实记录从业人员的安全生产教育和培训情况。');
    await expect(reader.getByText(PHONE)).toHaveCount(0);
    await expectPublicWithoutScript(browser, url, [FIRM, decisionNumber, '2026年上半年未如实记录从业人员的安全生产教育和培训情况。']);
  });

  await test.step('a correction is a further version, the earlier one stays as such', async () => {
    await ask(officer, address, '更正公开内容', { typed: { 更正理由: '违法行为的时间有误' } });
    const dialog = await openStep(officer, address, REDACTION);
    const text = dialog.getByLabel('公开文本');
    await text.fill((await text.inputValue()).replace('2026年上半年', '2026年第二季度'));
    await send(officer, dialog, '提交复核', { typed: { 对提示项的核对说明: '已逐处核对' } });
    const release = await openStep(head, address, RELEASE);
    await release.getByText('与上一版的差异').click();
    await expect(release.getByRole('region', { name: '与上一版的差异' }).locator('ins').filter({ hasText: '2026年第二季度' })).toBeVisible();
    await send(head, release, '同意发布', { pick: ['同意发布'] });
    await expectProved(officer, address, 2);
    await expectPublic(reader, url, '更正原因：违法行为的时间有误');
    await reader.getByRole('link', { name: '查看第 1 版原样' }).click();
    await expect(reader.getByText('这是第 1 版的原样留存')).toBeVisible();
    await expect(reader.getByText(/2026年上半年/)).toBeVisible();
    await expectAccessible(reader);
  });

  await test.step('a revoked decision says so', async () => {
    await ask(head, address, '登记决定已撤销', { typed: { 撤销日: today, 撤销机关: '经行政复议撤销' } });
    await expectPublic(reader, url, '本决定已撤销');
    await expect(reader.getByText(/2026年第二季度/)).toBeVisible();
    await openPage(head, address, /^事项 /);
    await expect(head.getByText(/已办结：已撤销/)).toBeVisible();
  });
});

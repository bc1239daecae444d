import { expectPage, openPage } from './support/accessible.js';
import { advanceClock, businessToday } from './support/business-day.js';
import { newDecisionNumber, recordDecision } from './support/decision-form.js';
import { expect, test } from './support/journey.js';
import { accountNamed } from './support/people.js';
import { endStep } from './support/step-window.js';
import { windowsOf } from './support/windows.js';

/** To be past the day on which the fine falls due. */
const PAST_THE_DAY = 1;

test('power is halted, the fine’s day passes, the party is asked once more and pays, power comes back', async ({ as, faults }) => {
  test.setTimeout(600_000);
  // The board may not know yet of a step that was opened this moment.
  faults.expectStatus(404);
  const today = await businessToday();
  const window = windowsOf(as);
  const [officer, clerk] = [await window(accountNamed('safety-inspector')), await window(accountNamed('power-clerk'))];
  await recordDecision(officer, {
    kinds: ['罚款', '停止供电'], typed: {
      决定日: today, 决定文号: newDecisionNumber(today.slice(0, 4)), 送达日: today, 履行期限: today, 当事人名称: '高岭烧成演示有限公司', 违法事实: '拒不执行停产决定。', 法律依据: '《中华人民共和国安全生产法》第七十条',
      '罚款、没收金额': '20000', 审核或审议机构: '局务会', 审核日: today,
    },
  });
  await officer.getByRole('listitem').filter({ hasText: '执法决定履行' }).getByRole('link', { name: /^DP-/ }).click();
  await expectPage(officer, /^事项 DP-/);
  const address = new URL(officer.url()).pathname;

  await endStep(clerk, address, { step: '签收停止供电协助执行通知', ok: '已签收' });
  await endStep(clerk, address, { step: '执行停止供电', ok: '已执行', choose: true, typed: { 执行日: today } });

  await advanceClock(PAST_THE_DAY);
  const later = await businessToday();
  await endStep(officer, address, { step: '催告当事人履行', ok: '已送达催告书', papers: ['催告书及送达回证'], typed: { 送达日: later } });
  await endStep(officer, address, { step: '核查履行情况', ok: '已履行', choose: true, papers: ['履行凭证（缴款书、整改验收、封条记录等）'], typed: { 履行日: later, 履行情况: '已缴纳罚款，停产到位。' } });
  await endStep(clerk, address, { step: '解除停止供电', ok: '已恢复', typed: { 恢复日: later } });

  await openPage(officer, address, /^事项 DP-/);
  await expect(officer.getByText(/已办结：已履行/)).toBeVisible();
});

import { addDays } from '@lianban/kernel';
import type { DemoAccount } from '@lianban/contracts';
import { expectPage } from './support/accessible.js';
import { businessToday } from './support/business-day.js';
import { expect, test } from './support/journey.js';
import { applyFor } from './support/loan-application.js';
import { askOnce, sumDue } from './support/loan-steps.js';
import { handIn } from './support/papers.js';
import { accountNamed, cityAccount } from './support/people.js';
import { endStep, openStep, type StepWords } from './support/step-window.js';
import { windowsOf } from './support/windows.js';

const YUAN = '1000000';

test('a loan lives from its application to its end, each party in turn', async ({ as, faults }) => {
  test.setTimeout(420_000);
  // The board may not know yet of a step that was opened this moment.
  faults.expectStatus(404);
  const today = await businessToday();
  const page = windowsOf(as);
  const [firm, handler, approver] = [accountNamed('borrower-f0001'), accountNamed('bank-01-handler'), accountNamed('bank-01-approver')];
  const [manager, head, accountant] = [cityAccount('fund-manager'), cityAccount('fund-head'), cityAccount('fund-accountant')];
  const borrower = await page(firm);
  const address = await applyFor(borrower, {
    bank: '瓷都商业银行（演示）', contract: `JK-${Date.now()}`, maturing: YUAN, amount: YUAN, dueOn: addDays(today, 50), days: 10, secured: true,
  });
  await handIn(borrower, '还贷周转基金审批表（附件 3）');
  await handIn(borrower, '法定代表人个人连带责任担保函');
  const turn = async (account: DemoAccount, words: StepWords): Promise<void> => endStep(await page(account), address, words);

  await turn(handler, { step: '承贷银行续贷审查审批', ok: '同意续贷', choose: true });
  const letter = { 承诺续贷金额: YUAN, '贷款期限（月）': '12', 最迟放款日: addDays(today, 55), 签章人: approver.name };
  await turn(approver, { step: '出具续贷办理承诺函', ok: '出具承诺函', choose: true, papers: ['续贷办理承诺函（附件 1）'], typed: letter });
  const account = { 指定账户全称: '还贷专用户（演示）', 开户行: '本行营业部', 账号: '800000001900999', 推荐意见: '经营正常' };
  await turn(handler, { step: '签署推荐意见', ok: '推荐', choose: true, papers: ['还贷周转基金推荐书（附件 2）'], typed: account });
  await askOnce(await page(manager), address, '借款合同原件及复印件');
  await handIn(borrower, '借款合同原件及复印件');
  await turn(firm, { step: '一次性补正材料', ok: '已补齐' });
  await turn(manager, { step: '项目经理初审', ok: '初审通过', choose: true });
  await turn(head, { step: '转贷服务办公室负责人审批', ok: '批准', choose: true });
  await turn(firm, { step: '借款人签订借用协议和保证函', ok: '已签订', papers: ['周转基金借用协议', '连带担保责任保证函'], typed: { 保证人: firm.name, 签订日期: today } });
  await turn(head, { step: '办公室签订借用协议', ok: '已签订', typed: { 协议编号: 'XY-1' } });
  const dialog = await openStep(await page(accountant), address, '预缴一个月利息和手续费');
  const prepaid = await sumDue(dialog, '应预缴');
  await turn(accountant, { step: '预缴一个月利息和手续费', ok: '已到账', typed: { 到账金额: prepaid, 到账日: today, 银行流水号: 'YJ-1' } });
  await turn(cityAccount('account-bank-clerk'), { step: '开户银行审核协议和承诺函', ok: '审核通过', choose: true });
  await turn(firm, { step: '借款人开具借款收据', ok: '已开具', papers: ['借款收据'], typed: { 开具日期: today } });
  await turn(accountant, { step: '放款至指定账户', ok: '已放款', typed: { 放款日: today, 银行流水号: 'FK-1' } });
  await turn(handler, { step: '承贷银行签收放款通知', ok: '已签收' });
  await turn(handler, { step: '提交原贷款归还凭证', ok: '已归还', papers: ['原贷款归还凭证'], typed: { 归还日: today, 归还金额: YUAN } });
  const pledge = { 解除日: today, 重新登记日: today, 登记机构专人: '戚登簿', 银行专人: handler.name };
  await turn(cityAccount('registry-clerk'), { step: '抵（质）押解除与重新登记', ok: '已重新登记', papers: ['抵（质）押登记证明'], typed: pledge });
  await turn(handler, { step: '承贷银行发放续贷资金', ok: '已发放', typed: { 发放日: today, 发放金额: YUAN, 银行流水号: 'XD-1' } });
  await turn(manager, { step: '办公室签收续贷发放通知', ok: '已签收' });
  await turn(accountant, { step: '归还周转基金', ok: '已足额归还', pick: ['承贷银行'], typed: { 到账日: today, 到账金额: YUAN, 银行流水号: 'GH-1' } });
  await turn(accountant, { step: '据实结算', ok: '确认结算', typed: { 结算日: today, 退款流水号: 'TK-1' } });

  await borrower.reload();
  await expectPage(borrower, /^业务 /);
  await expect(borrower.getByText('已办结：已结清')).toBeVisible();
});

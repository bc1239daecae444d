import { advanceClock, businessToday } from './support/business-day.js';
import { expect, test } from './support/journey.js';
import { seededLoanAt } from './support/loan-seed.js';
import { openLoan, sumDue } from './support/loan-steps.js';
import { cityAccount } from './support/people.js';
import { endStep, openStep } from './support/step-window.js';

/** Three for the answer, one to be past it. */
const PAST_THE_HEARING = 4;

test('a borrower who is late and says nothing is judged; the penalty is paid to the fen before the loan ends', async ({ as, faults }) => {
  // A wrong sum is refused; the board may not know yet of a step that was opened this moment.
  faults.expectStatus(422).expectStatus(404);
  const { address, loan } = await seededLoanAt('overdue-hearing');
  await advanceClock(PAST_THE_HEARING);
  const today = await businessToday();

  const head = await as(cityAccount('fund-head'));
  await endStep(head, address, { step: '认定逾期有无正当理由', ok: '无正当理由', choose: true, typed: { 认定理由: '期限内未作说明' } });
  await openLoan(head, address);
  await expect(head.getByText('逾期违约金')).toBeVisible();

  const accountant = await as(cityAccount('fund-accountant'));
  const returned = { 到账日: today, 到账金额: String(loan.amountFen / 100), 银行流水号: 'GH-YQ-1' };
  await endStep(accountant, address, { step: '归还周转基金', ok: '已足额归还', pick: ['借款人'], typed: returned });
  const dialog = await openStep(accountant, address, '缴纳逾期违约金');
  const penalty = await sumDue(dialog, '应收金额');
  const paid = { 到账日: today, 银行流水号: 'WYJ-1' };
  for (const [label, value] of Object.entries({ ...paid, 到账金额: '0.01' })) await dialog.getByLabel(label).fill(value);
  await dialog.getByRole('button', { name: '已到账' }).click();
  await expect(dialog.getByText(new RegExp(`应为 ${Number(penalty).toLocaleString('en', { minimumFractionDigits: 2 })} 元`))).toBeVisible();
  await dialog.getByLabel('到账金额').fill(penalty);
  await dialog.getByRole('button', { name: '已到账' }).click();
  await expect(dialog).toHaveCount(0);
});

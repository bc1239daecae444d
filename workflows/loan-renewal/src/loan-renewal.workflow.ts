import { proxyActivities } from '@temporalio/workflow';
import type { LoanStepCode, LoanStepOutcome, StepOwner } from '@lianban/procedure-loan-renewal';
import { activityOptions, carryStep, followRecord, watchRecord } from '@lianban/workflow-shared';
import type { LoanRenewalActivities, LoanView } from './loan-renewal.activities.js';
import type { LoanRef } from './loan-renewal.messages.js';

const record = proxyActivities<LoanRenewalActivities>(activityOptions);

/** Carries one step of this loan to its end; a step that the record does not need ends at once as `case-closed`. */
type Carry = (owner: StepOwner, code: LoanStepCode, round?: number) => Promise<LoanStepOutcome>;

/**
 * 还贷周转基金，景府发〔2023〕9号: one loan, from the application to the settlement. It may be started at any point of the
 * record's life and catches up. Changes go through `patched()` and must replay `histories/`.
 */
export async function loanRenewal(ref: LoanRef): Promise<void> {
  const watch = watchRecord(ref);
  const { offices } = await record.loadLoan(ref);
  const carry: Carry = (owner, code, round = 1) => carryStep(watch, record, { caseId: ref.caseId, code, office: offices[owner], round });
  const carried: Carried = new Map();
  await Promise.all([lend(carry), followRecord(watch, async () => goBeside(await record.loadLoan(ref), carry, carried), hasEnded)]);
  await Promise.all(carried.values());
}

async function lend(carry: Carry): Promise<void> {
  // Arts. 12(2)–(3), 14(1)2: the bank reviews, gives its letter (Annex 1) and recommends (Annex 2).
  if ((await carry('lending-bank', 'bank-review')) !== 'approved') return;
  if ((await carry('lending-bank', 'commitment-letter')) !== 'issued') return;
  if ((await carry('lending-bank', 'recommendation')) !== 'recommended') return;

  // Art. 14(1)3, 14(2): the office reviews, its head approves; what is special goes to the leading group (art. 10(4)).
  if ((await carry('transfer-service-office', 'initial-review')) !== 'passed') return;
  if (!(await isApproved(carry))) return;

  // Arts. 12(4), 14(3): agreement and guarantee; art. 12(5): a month's interest and fee in advance.
  if ((await carry('borrower', 'agreement')) !== 'signed') return;
  if ((await carry('transfer-service-office', 'countersignature')) !== 'signed') return;
  if ((await carry('borrower', 'prepayment')) !== 'received') return;

  // Art. 15: the account bank checks, and may refuse until the papers are right.
  if (!(await accountBankAccepts(carry))) return;

  // Art. 12(5): the borrower's receipt, then the money, once, to the account that the bank named.
  if ((await carry('borrower', 'loan-receipt')) !== 'issued') return;
  if ((await carry('transfer-service-office', 'disbursement')) !== 'paid') return;
  await Promise.all([carry('lending-bank', 'disbursement-notice'), oldLoanIsRepaid(carry), bankRenews(carry), moneyComesBack(carry)]);
}

async function isApproved(carry: Carry): Promise<boolean> {
  const byOffice = await carry('transfer-service-office', 'approval');
  return (byOffice === 'case-closed' ? await carry('loan-fund-leading-group', 'leading-group-decision') : byOffice) === 'approved';
}

async function accountBankAccepts(carry: Carry): Promise<boolean> {
  for (let round = 1; ; round += 1) {
    if ((await carry('account-bank', 'account-bank-check', round)) === 'accepted') return true;
    if ((await carry('transfer-service-office', 'account-bank-correction', round)) !== 'resubmitted') return false;
  }
}

/** Arts. 13, 16: proof that the old loan is repaid; the pledge is released and registered anew. */
async function oldLoanIsRepaid(carry: Carry): Promise<void> {
  if ((await carry('lending-bank', 'old-loan-repayment')) === 'proved') await carry('collateral-registry', 'pledge');
}

/** Annex 1 item 1, art. 17: the renewal loan by the day of the letter, and word of it to the office. */
async function bankRenews(carry: Carry): Promise<void> {
  if ((await carry('lending-bank', 'renewal-loan')) === 'paid') await carry('transfer-service-office', 'renewal-notice');
}

/** Arts. 12(5), 17: back on the same or the next day, then settled; over a month the leading group sets the fee (art. 8). */
async function moneyComesBack(carry: Carry): Promise<void> {
  if ((await carry('borrower', 'fund-return')) !== 'returned') return;
  await carry('loan-fund-leading-group', 'overlong-fee');
  if ((await carry('transfer-service-office', 'settlement')) === 'settled') await carry('borrower', 'top-up');
}

/** What happens beside the line of the law, opened by a request or by the clock; its owner. */
const beside: Partial<Record<LoanStepCode, StepOwner>> = {
  // Art. 14(1)3: what is missing is asked for once.
  supplement: 'borrower',
  // Art. 19: a delay, before it counts as overdue; beyond a month by the leading group.
  'delay-decision': 'transfer-service-office', 'delay-resolution': 'loan-fund-leading-group',
  // Art. 19: the borrower is late, is heard and judged, pays the penalty, and the third time may be blacklisted.
  'overdue-hearing': 'borrower', 'overdue-judgement': 'transfer-service-office', 'penalty-payment': 'borrower',
  'blacklist-hearing': 'borrower', 'blacklist-decision': 'transfer-service-office',
  // Art. 18, Annex 1 item 3: the bank does not keep its word; it is heard first.
  'default-explanation': 'lending-bank', 'default-decision': 'transfer-service-office', 'sanction-execution': 'finance-office',
  collection: 'transfer-service-office', 'bank-liability': 'lending-bank',
  // Art. 20.
  'fraud-referral': 'finance-office',
};

/** The record has ended, and what outlives it (art. 20) too. */
function hasEnded({ closed, opened }: LoanView): boolean {
  return closed && opened.every(({ outcome }) => outcome !== null);
}

type Carried = Map<string, Promise<LoanStepOutcome>>;

/** Starts to carry what was opened beside the line since the last look. */
function goBeside(view: LoanView, carry: Carry, carried: Carried): LoanView {
  for (const { code, round } of view.opened) {
    const owner = beside[code];
    if (owner && !carried.has(`${code}/${round}`)) carried.set(`${code}/${round}`, carry(owner, code, round));
  }
  return view;
}

import { workdayFrom } from '@lianban/casework/demo';
import { addDays } from '@lianban/kernel';
import { openStepOfLoan } from '@lianban/procedure-loan-renewal';
import { askedBy, reference, supplemented, toApproval, toDisbursement, toLeadingGroup, toPrepayment, toRecommendation } from './story-application.js';
import { committedOn, delayed, late, oldLoanProved, oldLoanRepaid, renewalPaid, returned, returnedInTime, settled } from './story-return.js';
import type { Story, Teller } from './story.js';

function* toRenewal(teller: Teller, rejectedOnce = false): Story {
  yield* toPrepayment(teller);
  yield* toDisbursement(teller, rejectedOnce);
  yield* oldLoanRepaid(teller);
  yield* renewalPaid(teller);
}

function* inTime(teller: Teller): Story {
  yield* returnedInTime(teller);
  yield* settled(teller);
}

function* approvedAndRenewed(teller: Teller, rejectedOnce = false): Story {
  yield* toRecommendation(teller);
  yield* toApproval(teller);
  yield* toRenewal(teller, rejectedOnce);
}

function* ideal(teller: Teller): Story {
  yield* approvedAndRenewed(teller);
  yield* inTime(teller);
}

function* withSupplement(teller: Teller): Story {
  yield* toRecommendation(teller);
  yield* supplemented(teller);
  yield* toApproval(teller);
  yield* toRenewal(teller);
  yield* inTime(teller);
}

function* correctedByOffice(teller: Teller): Story {
  yield* approvedAndRenewed(teller, true);
  yield* inTime(teller);
}

function* returnedLaterAsAllowed(teller: Teller): Story {
  yield* approvedAndRenewed(teller);
  yield* delayed(teller);
  yield* returned(teller);
  yield* settled(teller);
}

/** Late; the third time without a reason puts the question of the blacklist. */
function* overdue(teller: Teller, justified: boolean): Story {
  yield* approvedAndRenewed(teller);
  yield* late(teller, justified);
  yield* returned(teller);
  if (openStepOfLoan(teller.loan.asLoan(), 'blacklist-hearing')) {
    yield* teller.complete('blacklist-hearing', 'explained', { reason: '愿意整改，请求不列入' });
    yield* teller.wait(1, 2).complete('blacklist-decision', 'listed', { reason: '累计三次无正当理由逾期' });
  }
  yield* teller.wait(1).complete('penalty-payment', 'received', { amountFen: teller.owedBy('penalty-payment'), receivedOn: teller.today, reference: reference(teller, 'WY') });
  yield* settled(teller);
}

function* declined(teller: Teller): Story {
  yield { on: teller.today, command: null };
  yield* teller.wait(1, 3).complete('bank-review', 'declined', { reason: '抵押物价值不足，不符合续贷条件' });
}

function* refusedAtReview(teller: Teller): Story {
  yield* toRecommendation(teller, Math.round(teller.loan.deal.application.amountFen * 0.8));
  yield* teller.wait(1, 2).complete('initial-review', 'refused', { reason: '申请额度大于银行承诺续贷金额' });
}

function* refusedByHead(teller: Teller): Story {
  yield* toRecommendation(teller);
  yield* teller.wait(1, 2).complete('initial-review', 'passed', { note: '材料齐全' });
  yield* teller.wait(1, 2).complete('approval', 'refused', { reason: '企业新增涉诉，暂不支持' });
}

function* withdrawn(teller: Teller): Story {
  yield* toRecommendation(teller);
  yield* toApproval(teller);
  if (teller.draw.chance(50)) yield* toPrepayment(teller);
  yield* teller.wait(0, 1).command({ type: 'withdraw', reason: '已自筹资金归还', by: askedBy(teller) });
}

/** Art. 18, Annex 1: the bank does not pay by its day, is heard, and pays in the end, or gives the money back itself. */
function* defaulted(teller: Teller, excused: boolean): Story {
  yield* toRecommendation(teller);
  yield* toApproval(teller);
  yield* toPrepayment(teller);
  yield* toDisbursement(teller);
  yield* oldLoanRepaid(teller);
  teller.until(workdayFrom(addDays(committedOn(teller), 1)));
  yield* teller.command({ type: 'note-overdue', code: 'renewal-loan' });
  yield* teller.wait(0, 1).complete('default-explanation', 'explained', { reason: excused ? '上级行系统切换，放款延后两日' : '信贷额度用尽' });
  yield* teller.wait(1).complete('default-decision', excused ? 'excused' : 'liable', { reason: excused ? '有上级行证明' : '不属特殊原因' });
  if (excused) {
    yield* teller.complete('renewal-loan', 'paid', { paidOn: teller.today, amountFen: teller.loan.deal.application.amountFen, reference: reference(teller, 'XD') });
    yield* teller.complete('renewal-notice', 'acknowledged');
    yield* inTime(teller);
  } else yield* paidBackByBank(teller);
}

function* paidBackByBank(teller: Teller): Story {
  yield* returned(teller.wait(1, 2), 'bank');
  yield* teller.complete('renewal-loan', 'not-paid', { note: '资金已由本行返还' });
  yield* teller.complete('collection', 'recovered', { note: '资金已收回' });
  yield* teller.wait(1).complete('bank-liability', 'received', { amountFen: teller.owedBy('bank-liability'), receivedOn: teller.today, reference: reference(teller, 'ZR') });
  yield* teller.wait(1).complete('sanction-execution', 'executed', { measures: '暂停财政性存款竞争性存放资格，停办周转基金业务' });
  yield* settled(teller);
}

function* byLeadingGroup(teller: Teller): Story {
  const { expectedDays } = teller.loan.deal.application;
  yield* toRecommendation(teller);
  yield* toLeadingGroup(teller, expectedDays > 30 ? 40 : null);
  yield* toRenewal(teller);
  yield* inTime(teller);
}

function* referredForFraud(teller: Teller): Story {
  yield* approvedAndRenewed(teller);
  yield* teller.command({ type: 'refer-fraud', reason: '购销合同涉嫌虚构', by: 'fund-manager' });
  yield* returnedInTime(teller);
  yield* teller.wait(1, 2).complete('fraud-referral', 'acknowledged', { authority: '市公安局经侦支队（演示）' });
  yield* settled(teller);
}

/** Still waiting when the demonstration begins: for a paper, for the members' signatures, for the answer to a delay. */
function* awaitingPaper(teller: Teller): Story {
  yield* toRecommendation(teller);
  yield* teller.wait(1).command({ type: 'ask-supplement', documents: ['personal_guarantee'], note: '请补交法定代表人个人连带责任担保函', by: 'fund-manager' });
}

function* awaitingSignatures(teller: Teller): Story {
  yield* toRecommendation(teller);
  yield* teller.wait(1).complete('initial-review', 'passed', { note: '属特殊情况，报领导小组' });
  const present = ['group-finance', 'group-development', 'group-industry'];
  yield* teller.wait(1).command({ type: 'propose-resolution', code: 'leading-group-decision', decision: 'approved', feeBp: null, reason: '同意借用', present, by: 'fund-head' });
  yield* teller.command({ type: 'sign-resolution', code: 'leading-group-decision', agrees: true, reason: null, by: 'group-finance' });
}

function* awaitingDelay(teller: Teller): Story {
  yield* toRecommendation(teller);
  yield* toApproval(teller);
  yield* toPrepayment(teller);
  yield* toDisbursement(teller);
  yield* oldLoanProved(teller);
  const untilOn = workdayFrom(addDays(teller.dueOf('fund-return'), 3));
  yield* teller.command({ type: 'ask-delay', untilOn, reason: '承贷银行放款排期较晚，申请延后归还', by: askedBy(teller) });
}

function* awaitingCheck(teller: Teller): Story {
  yield* toRecommendation(teller);
  yield* toApproval(teller);
  yield* toPrepayment(teller);
}

export const plots = {
  ideal, withSupplement, correctedByOffice, returnedLaterAsAllowed, declined, refusedAtReview, refusedByHead, withdrawn, byLeadingGroup, referredForFraud,
  late: (teller: Teller) => overdue(teller, false), lateWithReason: (teller: Teller) => overdue(teller, true),
  bankDefault: (teller: Teller) => defaulted(teller, false), bankExcused: (teller: Teller) => defaulted(teller, true), awaitingPaper, awaitingSignatures, awaitingDelay, awaitingCheck, awaitingReturn: (teller: Teller) => approvedAndRenewed(teller),
};
export type PlotName = keyof typeof plots;

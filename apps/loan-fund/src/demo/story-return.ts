import { isWorking, workdayFrom } from '@lianban/casework/demo';
import { addDays, plainDate, type PlainDate } from '@lianban/kernel';
import { dataOf } from '@lianban/procedure-loan-renewal';
import { askedBy, reference } from './story-application.js';
import type { Story, Teller } from './story.js';

/** Arts. 13, 16: acknowledged, the old loan repaid on its day, the pledge released and registered anew. */
export function* oldLoanRepaid(teller: Teller): Story {
  yield* oldLoanProved(teller);
  if (!teller.loan.deal.application.secured) return;
  const releasedOn = teller.today;
  yield* teller.wait(1, 2).complete('pledge', 'registered', { releasedOn, registeredOn: teller.today, registryContact: '登记窗口专人（演示）', bankContact: '放款中心专人（演示）' });
}

export function* oldLoanProved(teller: Teller): Story {
  const { amountFen, loanDueOn } = teller.loan.deal.application;
  yield* teller.complete('disbursement-notice', 'acknowledged');
  teller.until(loanDueOn);
  yield* teller.complete('old-loan-repayment', 'proved', { repaidOn: teller.today, amountFen });
}

/** Annex 1 item 1: paid by the committed day, the office told at once. */
export function* renewalPaid(teller: Teller): Story {
  const payOn = committedOn(teller);
  teller.wait(0, 1);
  if (teller.today > payOn) teller.today = payOn;
  yield* teller.complete('renewal-loan', 'paid', { paidOn: teller.today, amountFen: committedFen(teller), reference: reference(teller, 'XD') });
  yield* teller.complete('renewal-notice', 'acknowledged');
}

/** Arts. 12(5), 17: the same day, or the next where that is worked. */
export function* returnedInTime(teller: Teller): Story {
  const next = addDays(teller.today, 1);
  if (teller.draw.chance(60) && isWorking(next) && next <= teller.dueOf('fund-return')) teller.today = next;
  yield* returned(teller);
}

export function* returned(teller: Teller, payer: 'borrower' | 'bank' = 'borrower'): Story {
  yield* teller.complete('fund-return', 'returned', { returnedOn: teller.today, amountFen: teller.loan.deal.application.amountFen, payer, reference: reference(teller, 'GH') });
}

/** Arts. 8, 12(5): settled by the days that the money was out; what is missing is topped up. */
export function* settled(teller: Teller): Story {
  yield* teller.wait(1, 2).complete('settlement', 'settled', { settledOn: teller.today, reference: reference(teller, 'TK') });
  const dueFen = teller.owedBy('top-up');
  if (dueFen > 0) yield* teller.wait(1, 2).complete('top-up', 'received', { amountFen: dueFen, receivedOn: teller.today, reference: reference(teller, 'BJ') });
}

/** Art. 19: asked for before the day, granted, and kept. */
export function* delayed(teller: Teller, granted = true): Story {
  const untilOn = workdayFrom(addDays(teller.dueOf('fund-return'), teller.draw.int(2, 4)));
  yield* teller.command({ type: 'ask-delay', untilOn, reason: '下游货款晚到，申请延后归还', by: askedBy(teller) });
  yield* teller.complete('delay-decision', granted ? 'approved' : 'refused', granted ? { note: '同意延期' } : { reason: '理由不充分' });
  if (granted) teller.until(untilOn);
}

/** Art. 19: late by some days; heard, judged, penalty paid. */
export function* late(teller: Teller, justified: boolean): Story {
  const dueOn = teller.dueOf('fund-return');
  teller.until(workdayFrom(addDays(dueOn, 1)));
  yield* teller.command({ type: 'note-overdue', code: 'fund-return' });
  yield* teller.complete('overdue-hearing', 'explained', { reason: justified ? '银行系统故障，资金在途' : '财务人员疏忽，未及时办理' });
  yield* teller.wait(0, 1).complete('overdue-judgement', justified ? 'justified' : 'unjustified', { reason: justified ? '有银行证明，予以认定' : '无正当理由' });
  teller.wait(0, 2);
}

export function committedOn({ loan, today }: Teller): PlainDate {
  return plainDate(dataOf(loan.asLoan(), 'commitment-letter', 'issued')?.payOn ?? today);
}

function committedFen({ loan }: Teller): number {
  return dataOf(loan.asLoan(), 'commitment-letter', 'issued')?.committedFen ?? loan.deal.application.amountFen;
}

import { workingDays } from '@lianban/casework/demo';
import { shanghaiInstant } from '@lianban/kernel';
import { defaultReadings, lprOn, prepaymentOf } from '@lianban/procedure-loan-renewal';
import { demoLpr } from './demo-fund.js';
import { actorOf, borrowerPost, signatoryOf } from './demo-people.js';
import type { Story, Teller } from './story.js';

const opinions = ['企业生产经营正常，原贷款按期付息，同意推荐', '订单充足，回款周期较长，资金周转属暂时困难，同意推荐', '在我行信用记录良好，续贷已批，同意推荐'];

/** Arts. 12(2)–(3): filed, reviewed by the bank, committed to, recommended. `committedFen` above or below what is asked for. */
export function* toRecommendation(teller: Teller, committedFen = teller.loan.deal.application.amountFen): Story {
  const { draw, loan: { deal } } = teller;
  yield { on: teller.today, command: null };
  yield* teller.wait(1, 2).complete('bank-review', 'approved', { note: '经审查符合续贷条件' });
  const { loanDueOn } = deal.application;
  yield* teller.wait(0, 1).complete('commitment-letter', 'issued', { committedFen, termMonths: draw.pick([6, 12, 12, 36]), payOn: workingDays(loanDueOn, draw.int(3, 6)), signatory: signatoryOf(deal.bankKey) });
  const account = `8${String(100_000_000_000_000 + deal.index * 7919).slice(1)}`;
  yield* teller.complete('recommendation', 'recommended', { accountName: '还贷专用户（演示）', accountBank: '本行营业部', accountNumber: account, opinion: draw.pick(opinions) });
}

/** Art. 14(1)3: one paper is missing; asked for once, the review waits. */
export function* supplemented(teller: Teller): Story {
  yield* teller.wait(1, 2).command({ type: 'ask-supplement', documents: ['personal_guarantee'], note: '请补交法定代表人个人连带责任担保函', by: 'fund-manager' });
  teller.wait(1, 2).loan.hand(['personal_guarantee'], shanghaiInstant(teller.today, '09:00'), actorOf('fund-manager'));
  yield* teller.complete('supplement', 'supplied', { note: '已补交' });
}

/** Arts. 14(1)3, 14(2): complete and lawful, approved by the head when the fund has the money. */
export function* toApproval(teller: Teller): Story {
  yield* teller.wait(1, 2).complete('initial-review', 'passed', { note: '材料齐全，按时申请' });
  yield* teller.wait(1, 2).completeWhenFunded('approval', 'approved', { note: '同意' });
}

/** Art. 10(4): written down by the office, signed by the three members. */
export function* toLeadingGroup(teller: Teller, feeBp: number | null): Story {
  yield* teller.wait(1, 2).complete('initial-review', 'passed', { note: '属特殊情况，报领导小组' });
  const present = ['group-finance', 'group-development', 'group-industry'];
  yield* teller.wait(1, 2).command({ type: 'propose-resolution', code: 'leading-group-decision', decision: 'approved', feeBp, reason: '支持企业渡过暂时困难，同意借用', present, by: 'fund-head' });
  for (const by of present) yield* teller.command({ type: 'sign-resolution', code: 'leading-group-decision', agrees: true, reason: null, by });
}

/** Arts. 12(4)–(5), 14(3): signed by both sides, a month prepaid at the rate of the day. */
export function* toPrepayment(teller: Teller): Story {
  const { loan } = teller;
  yield* teller.wait(1, 2).complete('agreement', 'signed', { guarantor: '法定代表人（演示）', signedOn: teller.today });
  yield* teller.wait(0, 1).complete('countersignature', 'signed', { agreementNumber: `ZDZJ-${teller.today.slice(0, 4)}-${String(loan.deal.index + 1).padStart(4, '0')}` });
  teller.wait(1, 2);
  const rate = lprOn(teller.today, demoLpr);
  const { totalFen } = prepaymentOf(loan.deal.application.amountFen, rate.ok ? rate.value.bp : 0, defaultReadings);
  yield* teller.complete('prepayment', 'received', { amountFen: totalFen, receivedOn: teller.today, reference: reference(teller, 'YJ') });
}

/** Arts. 12(5), 15: checked by the account bank (once more after a correction), receipt given, paid on the last working day before the loan falls due. */
export function* toDisbursement(teller: Teller, rejectedOnce = false): Story {
  if (rejectedOnce) {
    yield* teller.wait(0, 1).complete('account-bank-check', 'rejected', { reason: '承诺函账号与协议不一致' });
    yield* teller.wait(0, 1).complete('account-bank-correction', 'resubmitted', { note: '已按承诺函更正账号' });
  }
  yield* teller.wait(0, 1).complete('account-bank-check', 'accepted', { note: '核对无误' });
  yield* teller.wait(0, 1).complete('loan-receipt', 'issued', { issuedOn: teller.today });
  teller.until(workingDays(teller.loan.deal.application.loanDueOn, -1));
  yield* teller.complete('disbursement', 'paid', { paidOn: teller.today, reference: reference(teller, 'FK') });
}

export const reference = ({ today, loan }: Teller, kind: string): string => `${kind}${today.replaceAll('-', '')}${String(loan.deal.index + 1).padStart(5, '0')}`;
export const askedBy = (teller: Teller): string => borrowerPost(teller.loan);

import { describe, expect, test } from '@jest/globals';
import { decide } from './loan-renewal.decide.js';
import { contextOn, LoanLife, newLoan } from './loan-renewal.cases.js';
import { dataOf, stepOfLoan } from './loan-renewal.state.js';

const posted = (life: LoanLife): string[] => life.effects.flatMap((effect) => (effect.type === 'posted' ? [effect.entry.label] : []));

describe('the whole life of a loan', () => {
  test('from application to settled, every step in the order of the law', () => {
    const life = new LoanLife().toDisbursement();
    expect(life.open()).toEqual(['disbursement-notice', 'old-loan-repayment', 'renewal-loan', 'fund-return']);
    expect(stepOfLoan(life.loan, 'fund-return')?.dueOn).toBe('2026-03-31');
    expect(stepOfLoan(life.loan, 'renewal-loan')?.dueOn).toBe('2026-03-25');
    life.toRenewal();
    expect(stepOfLoan(life.loan, 'fund-return')?.dueOn).toBe('2026-03-25');
    life.complete('fund-return', 'returned', '2026-03-25', { returnedOn: '2026-03-25', amountFen: 1_000_000_000, payer: 'borrower', reference: 'R4' });
    expect(life.open()).toEqual(['settlement']);
    life.complete('settlement', 'settled', '2026-03-26', { settledOn: '2026-03-26', reference: 'R5' });
    expect(life.loan.state).toBe('settled');
    const sums = stepOfLoan(life.loan, 'settlement')?.data;
    expect(sums).toMatchObject({ days: 7, interestFen: 583_333, feeFen: 500_000, refundFen: 4_416_667, topupFen: 0 });
    expect(posted(life)).toEqual(['预缴一个月利息和手续费', '放款至指定账户', '归还周转基金', '据实结算利息和手续费']);
  });

  test('the bank declines: refused by its article, nothing reserved', () => {
    const life = new LoanLife().complete('bank-review', 'declined', '2026-02-03', { reason: '不符合授信条件' });
    expect(life.loan.state).toBe('refused');
    expect(life.effects.at(-1)).toMatchObject({ type: 'case-closed', article: '12(3)' });
  });

  test('withdrawn after the prepayment: released and given back whole', () => {
    const life = new LoanLife();
    life.complete('bank-review', 'approved', '2026-02-03').complete('commitment-letter', 'issued', '2026-02-04', { committedFen: 1_000_000_000, termMonths: 12, payOn: '2026-03-25', signatory: '行长' })
      .complete('recommendation', 'recommended', '2026-02-04', { accountName: '户名', accountBank: '行', accountNumber: '1', opinion: '同意' }).complete('initial-review', 'passed', '2026-02-05')
      .complete('approval', 'approved', '2026-02-06').complete('agreement', 'signed', '2026-02-09', { guarantor: '甲', signedOn: '2026-02-09' })
      .complete('countersignature', 'signed', '2026-02-10', { agreementNumber: '1' }).complete('prepayment', 'received', '2026-03-16', { amountFen: 5_500_000, receivedOn: '2026-03-16', reference: 'R' });
    life.give({ type: 'withdraw', reason: '自筹资金', by: 'b' }, '2026-03-17');
    expect(life.effects.slice(-3).map(({ type }) => type)).toEqual(['case-closed', 'reservation-released', 'posted']);
    expect(life.loan.state).toBe('withdrawn');
  });
});

describe('when it goes wrong', () => {
  test('late: hearing by the clock, penalty by the day, the third unexcused time asks for the blacklist', () => {
    const life = new LoanLife(newLoan(), { overdueEvents: [{ justified: false, approved: false }, { justified: false, approved: false }] }).toDisbursement().toRenewal();
    life.give({ type: 'note-overdue', code: 'fund-return' }, '2026-03-26');
    expect(life.open()).toContain('overdue-hearing');
    life.complete('overdue-hearing', 'explained', '2026-03-26', { reason: '财务疏忽' }).complete('overdue-judgement', 'unjustified', '2026-03-27', { reason: '无正当理由' });
    expect(life.open()).toContain('blacklist-hearing');
    life.complete('fund-return', 'returned', '2026-03-30', { returnedOn: '2026-03-30', amountFen: 1_000_000_000, payer: 'borrower', reference: 'R4' });
    expect(stepOfLoan(life.loan, 'penalty-payment')?.data).toEqual({ dueFen: 416_667, overdueDays: 5 });
    life.complete('blacklist-hearing', 'explained', '2026-03-30', { reason: '愿改正' }).complete('blacklist-decision', 'listed', '2026-03-31', { reason: '累计三次' });
    life.complete('penalty-payment', 'received', '2026-03-31', { amountFen: 416_667, receivedOn: '2026-03-31', reference: 'R6' });
    life.complete('settlement', 'settled', '2026-03-31', { settledOn: '2026-03-31', reference: 'R7' });
    expect(life.loan.state).toBe('settled');
  });

  test('a delay asked for in time keeps the clock from calling it overdue, and moves the day when granted', () => {
    const life = new LoanLife().toDisbursement().toRenewal();
    life.give({ type: 'ask-delay', untilOn: '2026-03-30' as never, reason: '到账延误', by: 'b' }, '2026-03-25');
    life.give({ type: 'note-overdue', code: 'fund-return' }, '2026-03-26');
    expect(life.open()).not.toContain('overdue-hearing');
    life.complete('delay-decision', 'approved', '2026-03-26');
    expect(stepOfLoan(life.loan, 'fund-return')?.dueOn).toBe('2026-03-30');
  });

  test('who stays silent is judged all the same: the day that passes ends the hearing', () => {
    const life = new LoanLife().toDisbursement().toRenewal().give({ type: 'note-overdue', code: 'fund-return' }, '2026-03-26');
    life.give({ type: 'note-overdue', code: 'overdue-hearing' }, '2026-03-26');
    expect(life.open()).not.toContain('overdue-judgement');
    life.give({ type: 'note-overdue', code: 'overdue-hearing' }, '2026-04-01');
    expect(stepOfLoan(life.loan, 'overdue-hearing')?.outcome).toBe('silent');
    expect(life.open()).toContain('overdue-judgement');
  });

  test('a delay that was granted holds when the renewal money arrives before it ends', () => {
    const life = new LoanLife().toDisbursement();
    life.give({ type: 'ask-delay', untilOn: '2026-04-10' as never, reason: '续贷审批延后', by: 'b' }, '2026-03-30').complete('delay-decision', 'approved', '2026-03-30');
    expect(stepOfLoan(life.loan, 'fund-return')?.dueOn).toBe('2026-04-10');
    life.complete('renewal-loan', 'paid', '2026-04-07', { paidOn: '2026-04-07', amountFen: 1_000_000_000, reference: 'R3' });
    expect(stepOfLoan(life.loan, 'fund-return')?.dueOn).toBe('2026-04-08');
  });

  test('money that came back in time makes no default of the bank, and the renewal loan may then stay unpaid', () => {
    const life = new LoanLife().toDisbursement();
    expect(decide({ type: 'complete', code: 'renewal-loan', outcome: 'not-paid', data: {}, by: 'b' }, life.loan, contextOn('2026-03-19'))).toMatchObject({ refusal: { code: 'LOAN_RENEWAL.MONEY_STILL_OUT' } });
    life.complete('fund-return', 'returned', '2026-03-24', { returnedOn: '2026-03-24', amountFen: 1_000_000_000, payer: 'borrower', reference: 'R4' });
    life.give({ type: 'note-overdue', code: 'renewal-loan' }, '2026-03-27');
    expect(life.open()).not.toContain('default-explanation');
    life.complete('renewal-loan', 'not-paid', '2026-03-27');
    expect(life.open()).not.toContain('renewal-loan');
  });

  test('the bank does not pay: heard first, then liable, what it owes is known when the money is back', () => {
    const life = new LoanLife().toDisbursement();
    life.give({ type: 'note-overdue', code: 'renewal-loan' }, '2026-03-26');
    life.complete('default-explanation', 'explained', '2026-03-26', { reason: '额度不足' }).complete('default-decision', 'liable', '2026-03-27', { reason: '无特殊原因' });
    expect(life.open()).toEqual(expect.arrayContaining(['sanction-execution', 'collection']));
    life.complete('fund-return', 'returned', '2026-03-28', { returnedOn: '2026-03-28', amountFen: 1_000_000_000, payer: 'bank', reference: 'R' });
    expect(stepOfLoan(life.loan, 'bank-liability')?.data).toEqual({ dueFen: 662_500, days: 3 });
    life.complete('renewal-loan', 'not-paid', '2026-03-28').complete('sanction-execution', 'executed', '2026-03-30', { measures: '取消财政性存款' });
    expect(life.effects.at(-1)).toMatchObject({ type: 'bank-sanctioned' });
  });

  test('over thirty days: the leading group signs, the last signature decides', () => {
    const life = new LoanLife(newLoan({ expectedDays: 40, specialReasons: ['A10_2_OVER_30_DAYS'] }));
    life.complete('bank-review', 'approved', '2026-02-03').complete('commitment-letter', 'issued', '2026-02-04', { committedFen: 1_000_000_000, termMonths: 12, payOn: '2026-03-25', signatory: '行长' })
      .complete('recommendation', 'recommended', '2026-02-04', { accountName: '户名', accountBank: '行', accountNumber: '1', opinion: '同意' }).complete('initial-review', 'passed', '2026-02-05');
    expect(life.open()).toEqual(['leading-group-decision']);
    expect(decide({ type: 'sign-resolution', code: 'leading-group-decision', agrees: true, reason: null, by: 'a' }, life.loan, contextOn('2026-02-06'))).toMatchObject({ refusal: { code: 'LOAN_RENEWAL.RESOLUTION_NEEDED' } });
    life.give({ type: 'propose-resolution', code: 'leading-group-decision', decision: 'approved', feeBp: 40, reason: '同意', present: ['a', 'b', 'c'], by: 'h' }, '2026-02-06');
    for (const by of ['a', 'b']) life.give({ type: 'sign-resolution', code: 'leading-group-decision', agrees: true, reason: null, by }, '2026-02-06');
    life.give({ type: 'sign-resolution', code: 'leading-group-decision', agrees: false, reason: '期限过长', by: 'c' }, '2026-02-06');
    expect(life.open()).toEqual(['agreement']);
    expect(life.effects.at(-1)).toEqual({ type: 'fund-reserved' });
  });
});

describe('refusals', () => {
  const life = new LoanLife().complete('bank-review', 'approved', '2026-02-03').complete('commitment-letter', 'issued', '2026-02-04', { committedFen: 900_000_000, termMonths: 12, payOn: '2026-03-25', signatory: '行长' })
    .complete('recommendation', 'recommended', '2026-02-04', { accountName: '户名', accountBank: '行', accountNumber: '1', opinion: '同意' });

  test('more than the bank committed to is not passed', () => {
    const refused = decide({ type: 'complete', code: 'initial-review', outcome: 'passed', data: {}, by: 'm' }, life.loan, contextOn('2026-02-05'));
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'LOAN_RENEWAL.NOT_ELIGIBLE', detail: { reasons: ['A10_3_OVER_COMMITMENT'] } } });
  });

  test('missing papers are named; the supplement is asked for once', () => {
    const bare = { ...life.loan, papers: [] };
    expect(decide({ type: 'complete', code: 'initial-review', outcome: 'passed', data: {}, by: 'm' }, bare, contextOn('2026-02-05'))).toMatchObject({ refusal: { code: 'LOAN_RENEWAL.PAPERS_MISSING' } });
    const asked = new LoanLife(bare).give({ type: 'ask-supplement', documents: ['loan_contract'], note: '', by: 'm' }, '2026-02-05');
    expect(stepOfLoan(asked.loan, 'initial-review')?.suspended).toBe(true);
    asked.loan = { ...asked.loan, papers: ['loan_contract'] };
    asked.complete('supplement', 'supplied', '2026-02-09');
    expect(stepOfLoan(asked.loan, 'initial-review')?.suspended).toBe(false);
    expect(decide({ type: 'ask-supplement', documents: ['loan_contract'], note: '', by: 'm' }, asked.loan, contextOn('2026-02-10'))).toMatchObject({ refusal: { code: 'LOAN_RENEWAL.SUPPLEMENT_ONCE' } });
  });

  test('an approval beyond what the fund has, a wrong amount, a form half filled', () => {
    const passed = new LoanLife().complete('bank-review', 'approved', '2026-02-03').complete('commitment-letter', 'issued', '2026-02-04', { committedFen: 1_000_000_000, termMonths: 12, payOn: '2026-03-25', signatory: '行长' })
      .complete('recommendation', 'recommended', '2026-02-04', { accountName: '户名', accountBank: '行', accountNumber: '1', opinion: '同意' }).complete('initial-review', 'passed', '2026-02-05');
    expect(decide({ type: 'complete', code: 'approval', outcome: 'approved', data: {}, by: 'h' }, passed.loan, contextOn('2026-02-06', { availableFen: 999_999_999 }))).toMatchObject({ refusal: { code: 'LOAN_RENEWAL.FUND_SHORT' } });
    const paid = new LoanLife().toDisbursement();
    expect(decide({ type: 'complete', code: 'fund-return', outcome: 'returned', data: { returnedOn: '2026-03-20', amountFen: 5, payer: 'bank', reference: 'x' }, by: 'a' }, paid.loan, contextOn('2026-03-21'))).toMatchObject({ refusal: { code: 'LOAN_RENEWAL.AMOUNT_WRONG', detail: { dueFen: 1_000_000_000 } } });
    expect(decide({ type: 'complete', code: 'fund-return', outcome: 'returned', data: {}, by: 'a' }, paid.loan, contextOn('2026-03-21'))).toMatchObject({ refusal: { code: 'LOAN_RENEWAL.DATA_INVALID' } });
    expect(dataOf(paid.loan, 'disbursement', 'paid')?.paidOn).toBe('2026-03-18');
  });
});

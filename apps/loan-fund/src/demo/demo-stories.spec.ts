import { beforeAll, describe, expect, test } from '@jest/globals';
import { DEMO_TODAY } from '@lianban/casework/demo';
import { isCreditCode } from '@lianban/kernel';
import type { LoanState } from '@lianban/procedure-loan-renewal';
import { PAST_LOANS } from './deals.js';
import { demoBorrowerRows } from './demo-firms.js';
import { CAPITAL_FEN, demoMovements, type DemoFund } from './demo-fund.js';
import type { DemoLoan } from './demo-loan.js';
import { tellStories } from './tell-stories.js';

let loans: DemoLoan[];
let fund: DemoFund;

beforeAll(() => {
  ({ loans, fund } = tellStories());
});

const past = (): DemoLoan[] => loans.filter(({ deal }) => deal.index < PAST_LOANS);
const live = (): DemoLoan[] => loans.filter(({ deal }) => deal.index >= PAST_LOANS);
const ended = (state: LoanState): DemoLoan[] => past().filter(({ closed }) => closed?.state === state);

describe('the past of the demonstration', () => {
  test('is over: every loan ended before the demonstration begins, in every way the law knows', () => {
    expect(past()).toHaveLength(PAST_LOANS);
    expect(past().filter(({ closed }) => !closed).map(({ deal }) => deal.index)).toEqual([]);
    expect(past().every(({ closed }) => closed !== null && closed.today < DEMO_TODAY)).toBe(true);
    expect({ settled: ended('settled').length > 180, refused: ended('refused').length > 12, withdrawn: ended('withdrawn').length > 4 }).toEqual({ settled: true, refused: true, withdrawn: true });
    expect(loans.filter(({ blacklisted }) => blacklisted)).toHaveLength(1);
    expect(loans.filter(({ sanction }) => sanction)).toHaveLength(1);
  });

  test('was in time: steps of loans that went as they should ended by their day', () => {
    const ideal = ended('settled').filter(({ overdue, steps }) => overdue.length === 0 && !steps.some(({ code }) => code === 'default-explanation'));
    const lateSteps = ideal.flatMap(({ deal, steps }) => steps.filter(({ closedOn, dueOn }) => (closedOn ?? '') > dueOn).map(({ code }) => `${deal.index} ${code}`));
    expect(lateSteps).toEqual([]);
  });

  test('balances to the fen: what is out is what was paid and not returned, what is reserved is approved and not paid', () => {
    const postings = [...loans.flatMap(({ entries }) => entries.map(({ entry }) => entry)), ...demoMovements].flatMap((entry) => entry.postings);
    const balance = (account: string): number => postings.filter((one) => one.account === account).reduce((sum, { debitFen, creditFen }) => sum + debitFen - creditFen, 0);
    const paid = loans.filter((loan) => loan.steps.some(({ code, outcome }) => code === 'disbursement' && outcome === 'paid') && !loan.steps.some(({ code, outcome }) => code === 'fund-return' && outcome === 'returned'));
    expect(balance('loans-outstanding')).toBe(paid.reduce((sum, { deal }) => sum + deal.application.amountFen, 0));
    expect(balance('loans-outstanding')).toBe(fund.outstandingFen);
    expect(postings.reduce((sum, { debitFen, creditFen }) => sum + debitFen - creditFen, 0)).toBe(0);
    const held = loans.filter(({ reservation }) => reservation && !reservation.releasedAt && !reservation.consumedAt);
    expect(fund.reservedFen).toBe(held.reduce((sum, { deal }) => sum + deal.application.amountFen, 0));
    expect(balance('contribution') + balance('bank-borrowing')).toBe(-CAPITAL_FEN);
  });
});

describe('the present of the demonstration', () => {
  test('has a dozen loans at many steps', () => {
    expect(live()).toHaveLength(12);
    const open = new Set(live().flatMap(({ steps }) => steps.filter(({ outcome }) => outcome === null).map(({ code }) => code)));
    expect([...open].sort()).toEqual([
      'account-bank-check', 'bank-review', 'delay-decision', 'disbursement', 'fund-return', 'initial-review', 'leading-group-decision', 'pledge', 'prepayment', 'renewal-loan', 'settlement', 'supplement',
    ]);
    expect(live().every(({ closed, deal }) => closed === null && deal.application.filedOn >= '2026-08-24')).toBe(true);
  });

  test('has three hundred firms with valid codes of their own', () => {
    expect(demoBorrowerRows).toHaveLength(300);
    expect(new Set(demoBorrowerRows.map(({ creditCode }) => creditCode)).size).toBe(300);
    expect(demoBorrowerRows.every(({ creditCode }) => isCreditCode(creditCode))).toBe(true);
  });
});

import { describe, expect, test } from '@jest/globals';
import { daysBetween, plainDate } from '@lianban/kernel';
import fc from 'fast-check';
import { pendingDelay } from './decide/lateness.js';
import type { LoanEffect } from './loan-renewal.commands.js';
import type { LedgerAccount } from './loan-renewal.ledger.js';
import { owedSteps } from './loan-renewal.owed.js';
import { dataOf, openStepOfLoan, stepOfLoan, type Loan } from './loan-renewal.state.js';
import type { LoanWalk } from './loan-walk.cases.js';
import { finished, move, start, walked, type Move, type Start } from './loan-walks.cases.js';
import { delaySteps, outlivesCase } from './steps/loan-steps.js';

const times = (effects: readonly LoanEffect[], holds: (effect: LoanEffect) => boolean): number => effects.filter(holds).length;
const postings = (effects: readonly LoanEffect[]) => effects.flatMap((effect) => (effect.type === 'posted' ? [effect.entry] : []));
const balance = (effects: readonly LoanEffect[], account: LedgerAccount): number =>
  postings(effects).flatMap((entry) => entry.postings).filter((one) => one.account === account).reduce((sum, { debitFen, creditFen }) => sum + debitFen - creditFen, 0);
const isDisbursed = (effect: LoanEffect): boolean => effect.type === 'posted' && effect.entry.label === '放款至指定账户';
const open = ({ steps }: Loan) => steps.filter(({ outcome }) => outcome === null);
const proven = (property: fc.IProperty<[Start, Move[]]>): void => fc.assert(property, { numRuns: 150 });
const moves = fc.array(move, { minLength: 10, maxLength: 60 });

/** The day that counted when the money came: the one that stood, or that was granted afterwards to who had asked in time. */
function deadlineOf({ done, loan }: LoanWalk): string | undefined {
  const { before } = done.find(({ command }) => command.type === 'complete' && command.code === 'fund-return') ?? {};
  if (!before) return undefined;
  const waiting = open(before).find(({ code }) => delaySteps.some((one) => one === code));
  const granted = waiting && loan.steps.some((step) => step.code === waiting.code && step.round === waiting.round && step.outcome === 'approved');
  return granted ? String(waiting.data['untilOn']) : openStepOfLoan(before, 'fund-return')?.dueOn;
}

describe('decide, whatever is asked of it in whatever order', () => {
  test('leaves every open case with somebody who owes something, and a closed one with nothing but a referral', () => {
    proven(fc.property(start, moves, (begin, given) => void walked(begin, given, ({ after }, { today }) => {
      const owed = open(after).filter(({ code }) => !outlivesCase(code));
      expect(after.state === 'open' ? owed.length > 0 : owed).toEqual(after.state === 'open' ? true : []);
      expect(owedSteps(after, today)).toEqual([]);
      expect(after.steps.filter(({ code, outcome }) => outlivesCase(code) && outcome === 'case-closed')).toEqual([]);
      expect(new Set(after.steps.map(({ code, round }) => `${code}/${round}`)).size).toBe(after.steps.length);
      expect(new Set(open(after).map(({ code }) => code)).size).toBe(open(after).length);
    })));
  });

  test('changes nothing of a closed case but its referral, and refuses the rest by its code', () => {
    proven(fc.property(start, moves, (begin, given) => void walked(begin, given, ({ command, before, after, effects }) => {
      if (before.state === 'open') return;
      const about = command.type === 'refer-fraud' || (command.type === 'complete' && command.code === 'fraud-referral');
      if (!about) expect(effects).toBeNull();
      const others = (loan: Loan) => ({ ...loan, steps: loan.steps.filter(({ code }) => !outlivesCase(code)) });
      expect(others(after)).toEqual(others(before));
    })));
  });

  test('closes only steps that are open, and suspends what it later resumes', () => {
    proven(fc.property(start, moves, (begin, given) => void walked(begin, given, ({ before, effects }) => {
      const now = new Map(open(before).map(({ code, suspended }) => [code, suspended]));
      for (const effect of effects ?? []) {
        if (effect.type === 'step-opened') now.set(effect.code, false);
        if (effect.type === 'step-closed' || effect.type === 'step-noted' || effect.type === 'step-refixed') expect([effect.code, now.has(effect.code)]).toEqual([effect.code, true]);
        if (effect.type === 'step-closed') now.delete(effect.code);
        if (effect.type === 'step-suspended' || effect.type === 'step-resumed') {
          expect([effect.code, now.get(effect.code)]).toEqual([effect.code, effect.type === 'step-resumed']);
          now.set(effect.code, effect.type === 'step-suspended');
        }
      }
    })));
  });

  test('promises the money once, spends or releases it once, pays out nothing that was not promised, and keeps nothing of what was prepaid when it ends', () => {
    proven(fc.property(start, moves, (begin, given) => {
      const walk = walked(begin, given.slice(0, begin.from === 'prepaid' ? 3 : given.length));
      walk.try({ type: 'withdraw', reason: '不再需要', by: 'b' });
      const { effects, loan } = walk;
      const reserved = times(effects, ({ type }) => type === 'fund-reserved');
      const ended = times(effects, ({ type }) => type === 'reservation-released') + times(effects, isDisbursed);
      expect(reserved).toBeLessThanOrEqual(1);
      expect(ended).toBeLessThanOrEqual(reserved);
      if (loan.state === 'open') return;
      expect(ended).toBe(reserved);
      for (const account of ['loans-outstanding', 'prepaid-by-borrowers', 'receivable-from-borrowers'] as const) expect([account, balance(effects, account)]).toEqual([account, 0]);
    }));
  });

  test('balances every entry and never holds less than nothing for anybody', () => {
    proven(fc.property(start, moves, (begin, given) => {
      walked(begin, given, ({ effects, after }, { effects: all }) => {
        for (const { postings: lines } of postings(effects ?? [])) expect(lines.reduce((sum, { debitFen, creditFen }) => sum + debitFen - creditFen, 0)).toBe(0);
        expect([0, after.application.amountFen]).toContain(balance(all, 'loans-outstanding'));
        expect(balance(all, 'prepaid-by-borrowers')).toBeLessThanOrEqual(0);
        expect(balance(all, 'receivable-from-borrowers')).toBeGreaterThanOrEqual(0);
      });
    }));
  });

  test('never hangs: where all do their part, and the clock its own, every case comes to its end', () => {
    proven(fc.property(start, moves, (begin, given) => {
      const { loan } = finished(walked(begin, given));
      expect([loan.state === 'open', open(loan).map(({ code }) => code)]).toEqual([false, []]);
    }));
  });

  test('settles to the fen: what went out came back, nothing is held or owed, the income is interest, fee and what was late', () => {
    let settled = 0;
    proven(fc.property(start, moves, (begin, given) => {
      const { loan, effects } = finished(walked(begin, given.filter(({ kind }) => kind !== 'any')));
      if (loan.state !== 'settled') return;
      settled += 1;
      const sums = stepOfLoan(loan, 'settlement')!.data as Record<string, number>;
      expect(sums['prepaidFen']! - sums['interestFen']! - sums['feeFen']!).toBe(sums['refundFen']! - sums['topupFen']!);
      expect(Math.min(sums['refundFen']!, sums['topupFen']!)).toBe(0);
      expect(balance(effects, 'fund-account')).toBe(sums['interestFen']! + sums['feeFen']! - balance(effects, 'penalty-income') - balance(effects, 'bank-liability-income'));
    }));
    expect(settled).toBeGreaterThan(30);
  });

  test('holds late who came after the day that counted, by exactly those days, and nobody else', () => {
    let late = 0;
    proven(fc.property(start, moves, (begin, given) => {
      const walk = finished(walked(begin, given.filter(({ kind }) => kind !== 'any')));
      const { loan, effects, done } = walk;
      const back = dataOf(loan, 'fund-return', 'returned');
      for (const { after } of done) if (pendingDelay(after)) expect(stepOfLoan(after, 'penalty-payment') ?? stepOfLoan(after, 'overdue-hearing')).toBeUndefined();
      if (!back) return;
      const days = Math.max(daysBetween(plainDate(deadlineOf(walk)!), plainDate(back.returnedOn)), 0);
      late += days > 0 ? 1 : 0;
      if (delaySteps.some((code) => loan.steps.some((step) => step.code === code && step.outcome === 'moot'))) expect(days).toBe(0);
      expect(stepOfLoan(loan, 'penalty-payment')?.data['overdueDays'] ?? 0).toBe(days);
      const recorded = effects.flatMap((effect) => (effect.type === 'overdue-recorded' || effect.type === 'overdue-corrected' ? [effect.days] : []));
      expect(times(effects, ({ type }) => type === 'overdue-recorded')).toBe(days > 0 ? 1 : Math.min(recorded.length, 1));
      expect(recorded.at(-1) ?? 0).toBe(days);
    }));
    expect(late).toBeGreaterThan(10);
  });

  test('a money day never lies in the future, nor before the money that it follows', () => {
    proven(fc.property(start, moves, (begin, given) => {
      const { loan, today } = walked(begin, given);
      const [paid, back, settledOn] = [dataOf(loan, 'disbursement', 'paid')?.paidOn, dataOf(loan, 'fund-return', 'returned')?.returnedOn, dataOf(loan, 'settlement', 'settled')?.settledOn];
      const order = [dataOf(loan, 'prepayment', 'received')?.receivedOn, paid, back, settledOn, today].filter((on) => on !== undefined);
      expect([...order].sort()).toEqual(order);
    }));
  });
});

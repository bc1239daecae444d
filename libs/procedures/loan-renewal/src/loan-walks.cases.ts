import { daysBetween } from '@lianban/kernel';
import fc from 'fast-check';
import { shippedLprTable } from './figures/lpr.figure.js';
import { onward, requests, spoilt } from './loan-moves.cases.js';
import { newLoan } from './loan-renewal.cases.js';
import type { LoanCommand } from './loan-renewal.commands.js';
import { dataOf, openStepOfLoan } from './loan-renewal.state.js';
import { LoanWalk, type Taken } from './loan-walk.cases.js';
import { defaultReadings } from './readings.js';

export const move = fc.record({ days: fc.constantFrom(0, 0, 0, 1, 2, 5, 9), kind: fc.constantFrom('usual', 'usual', 'usual', 'usual', 'usual', 'any', 'request', 'spoilt'), pick: fc.nat(1_000), back: fc.constantFrom(0, 0, 0, 1, 3) });
export type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

export const start = fc.record({
  amountFen: fc.integer({ min: 100_000, max: 4_000_000_000 }), expectedDays: fc.constantFrom(1, 7, 13, 20, 30, 31, 45), secured: fc.boolean(),
  specialReasons: fc.constantFrom<string[]>([], [], ['A6_OVER_30M']), papers: fc.boolean(), from: fc.constantFrom('filed', 'asked', 'prepaid', 'disbursed', 'delayed', 'unseen', 'late'), earlier: fc.nat(3), availableFen: fc.constantFrom(8_000_000_000, 8_000_000_000, 500_000_000),
  readings: fc.record({ 'A.dayCount': fc.constantFrom<'end_minus_start' | 'inclusive'>('end_minus_start', 'inclusive'), 'A.monthBasis': fc.constantFrom<'days30' | 'calendar'>('days30', 'calendar'), 'A.yearDays': fc.constantFrom<360 | 365>(360, 365) }),
});
export type Start = typeof start extends fc.Arbitrary<infer T> ? T : never;

function begun({ papers, from, earlier, availableFen, readings, amountFen, ...over }: Start): LoanWalk {
  const loan = newLoan({ ...over, amountFen, maturingFen: amountFen });
  const context = {
    availableFen, readings: { ...defaultReadings, ...readings }, lpr: { ...shippedLprTable, knownThrough: null }, overdueEvents: Array.from({ length: earlier }, () => ({ justified: false, approved: false })),
  };
  const walk = new LoanWalk(papers || from !== 'filed' ? loan : { ...loan, papers: [] }, loan.application.filedOn, context);
  stages[from]?.(walk);
  return walk;
}

/** The usual way up to a step. */
function until(walk: LoanWalk, there: () => boolean): void {
  for (let tries = 0; tries < 40 && !there(); tries += 1) onward(walk.loan, walk.context, 0).find((command) => walk.try(command).effects);
}

/** To a review that has asked for what is missing and got nothing by the day. */
function asked(walk: LoanWalk): void {
  const { papers } = newLoan();
  walk.loan = { ...walk.loan, papers };
  until(walk, () => openStepOfLoan(walk.loan, 'initial-review') !== undefined);
  walk.loan = { ...walk.loan, papers: [] };
  walk.try({ type: 'ask-supplement', documents: ['loan_contract'], note: '', by: 'm' });
  walk.pass(10);
}

/** To the money at the bank: most of what can go wrong lies behind it. */
function disbursed(walk: LoanWalk): void {
  until(walk, () => dataOf(walk.loan, 'disbursement', 'paid') !== undefined);
}

/** To the day on which the money is due, if it ever left. */
function due(walk: LoanWalk): void {
  disbursed(walk);
  walk.pass(Math.max(daysBetween(walk.today, openStepOfLoan(walk.loan, 'fund-return')?.dueOn ?? walk.today), 0));
}

/** Where a walk may begin, so that it comes by what rarely happens. */
const stages: Partial<Record<string, (walk: LoanWalk) => void>> = {
  asked, disbursed,
  prepaid: (walk) => until(walk, () => dataOf(walk.loan, 'prepayment', 'received') !== undefined),
  /** A delay was asked for on the last day and has no answer yet. */
  delayed: (walk) => {
    due(walk);
    walk.try(requests(walk.loan, 0).find(({ type }) => type === 'ask-delay')!);
    walk.pass(2);
  },
  /** The clock says late; the money may have come in time and not been seen. */
  unseen: (walk) => {
    due(walk);
    walk.pass(2);
    walk.try({ type: 'note-overdue', code: 'fund-return' });
  },
  late: (walk) => {
    disbursed(walk);
    walk.pass(60);
    for (const code of ['renewal-loan', 'fund-return'] as const) walk.try({ type: 'note-overdue', code });
  },
};

/** The command that a move means where the walk stands; none where nobody owes anything. */
function commandOf(walk: LoanWalk, { kind, pick, back }: Move): LoanCommand | undefined {
  const at = (list: LoanCommand[]): LoanCommand | undefined => list[pick % Math.max(list.length, 1)];
  const steps = onward(walk.loan, walk.context, back);
  if (kind === 'usual') return at(steps.filter((one, index) => one.type !== 'complete' || steps.findIndex((other) => other.type === 'complete' && other.code === one.code) === index));
  if (kind === 'any') return at(steps);
  return kind === 'request' ? at(requests(walk.loan, back)) : at([...steps, ...requests(walk.loan, back)].map((one) => spoilt(one, pick)));
}

/** Gives each move its command; `see` looks at every answer. */
export function walked(begin: Start, moves: readonly Move[], see: (taken: Taken, walk: LoanWalk) => void = () => undefined): LoanWalk {
  const walk = begun(begin);
  for (const one of moves) {
    walk.pass(one.days);
    const command = commandOf(walk, one);
    if (command) see(walk.try(command), walk);
  }
  return walk;
}

/** The papers are there, the fund has its money again, and everybody does the usual thing, one after the other, until nothing is open. */
export function finished(walk: LoanWalk): LoanWalk {
  walk.loan = { ...walk.loan, papers: newLoan().papers };
  walk.over = { ...walk.over, availableFen: 8_000_000_000 };
  for (let round = 0; round < 120 && walk.loan.steps.some(({ outcome }) => outcome === null); round += 1) {
    if (round > 0) walk.pass(1);
    const tried = [...onward(walk.loan, walk.context, 0), ...requests(walk.loan, 0).filter(({ type }) => type === 'note-overdue')];
    tried.find((command) => walk.try(command).effects?.length);
  }
  return walk;
}

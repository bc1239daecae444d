import { shanghaiDateAt } from '@lianban/kernel';
import type { LoanCommand, LoanStepCode, LoanStepOutcome } from '@lianban/procedure-loan-renewal';
import type { Stage } from './stage.cases.js';

/** A step, how it ends, on which day, and what is said where it is not the usual. */
export type Act = readonly [LoanStepCode, LoanStepOutcome, string, Record<string, unknown>?];
export const toDisbursement: readonly Act[] = [
  ['bank-review', 'approved', '2026-02-03'], ['commitment-letter', 'issued', '2026-02-04'], ['recommendation', 'recommended', '2026-02-04'], ['initial-review', 'passed', '2026-02-05'],
  ['approval', 'approved', '2026-02-06'], ['agreement', 'signed', '2026-02-09'], ['countersignature', 'signed', '2026-02-10'], ['prepayment', 'received', '2026-03-16'],
  ['account-bank-check', 'accepted', '2026-03-16'], ['loan-receipt', 'issued', '2026-03-17'], ['disbursement', 'paid', '2026-03-18'],
];
export const toRenewal: readonly Act[] = [
  ['disbursement-notice', 'acknowledged', '2026-03-18'], ['old-loan-repayment', 'proved', '2026-03-20'], ['pledge', 'registered', '2026-03-23'],
  ['renewal-loan', 'paid', '2026-03-24'], ['renewal-notice', 'acknowledged', '2026-03-24'],
];

/** People act on their days; the workflow hears of each. */
export async function act(stage: Stage, ...acts: readonly Act[]): Promise<void> {
  for (const [code, outcome, on, data] of acts) {
    await comes(stage, on);
    stage.record.complete(code, outcome, on, data);
    await stage.tell();
  }
}

/** Somebody asks for something, or the clock says that a day has passed. */
export async function give(stage: Stage, on: string, ...commands: readonly LoanCommand[]): Promise<void> {
  await comes(stage, on);
  for (const command of commands) stage.record.give(command, on);
  await stage.tell();
}

async function comes(stage: Stage, on: string): Promise<void> {
  if (shanghaiDateAt(new Date(await stage.clock.now())) < on) await stage.passUntil(on);
}

export const begin = (stage: Stage): Promise<void> => stage.start('loanRenewal', { caseId: 'case' });
export const sent = (stage: Stage, code: LoanStepCode): string[] => (stage.record.step(code)?.notices ?? []).map(({ kind, dueOn, state }) => `${dueOn} ${kind} ${state}`);

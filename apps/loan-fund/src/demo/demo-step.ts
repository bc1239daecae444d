import { officialCalendar } from '@lianban/calendar';
import type { StepBase } from '@lianban/casework';
import { officeId, type DepartmentCode } from '@lianban/contracts';
import { dueOfStep, settingTerm, type StepTerm } from '@lianban/deadlines';
import type { PlainDate } from '@lianban/kernel';
import { defaultSettings, stepSpec, type LoanStepCode, type LoanStepOutcome, type OwedStep } from '@lianban/procedure-loan-renewal';
import { uuidOf } from './demo-ids.js';
import type { DemoLoan } from './demo-loan.js';

/** A row of table `step` before it is written; `data` in clear. */
export type DemoStep = StepBase<LoanStepCode, LoanStepOutcome> & { data: Readonly<Record<string, unknown>>; byPost: string | null; byName: string | null };

export interface DemoMoment {
  now: Date;
  today: PlainDate;
}

/** A step opened on a past day, with the due date that it had by the calendar and the terms that ship. */
export function openDemoStep(loan: DemoLoan, { code, round, fixedOn, data }: OwedStep & { data: Readonly<Record<string, unknown>> }, { now, today }: DemoMoment): DemoStep {
  const spec = stepSpec(code);
  const office = officeOf(loan, spec.owner);
  const term: Partial<StepTerm> = fixedOn ? {} : termOf(code, today);
  const clock = { openedOn: today, termWorkingDays: term.workingDays ?? null, fixedOn: fixedOn ?? null, fixedSinceOn: fixedOn ? today : null, suspensions: [] };
  const due = dueOfStep(officialCalendar, clock);
  if (!due.ok) throw new RangeError('the demonstration leaves the published calendar');
  return {
    ...clock, stepId: uuidOf(`${loan.caseId} ${code} ${round}`), caseId: loan.caseId, caseRound: 1, code, round, office, assigned: true, department: spec.owner as DepartmentCode, county: null,
    post: null, title: spec.title, openedAt: now, setting: term.setting ?? null, dueOn: due.value.dueOn, earliestOn: due.value.provisional?.earliestOn ?? null,
    latestOn: due.value.provisional?.latestOn ?? null, calendarVersion: due.value.calendarVersion, movements: [], outcome: null, closedAt: null, closedOn: null, revision: 1,
    data, byPost: null, byName: null,
  };
}

function officeOf(loan: DemoLoan, owner: string): string {
  if (owner === 'borrower') return loan.borrower;
  return owner === 'lending-bank' ? loan.bank : officeId(owner, null);
}

function termOf(code: LoanStepCode, on: PlainDate): StepTerm {
  const { term } = stepSpec(code);
  return settingTerm(defaultSettings, `loan-renewal.${term}-term-working-days`, on, 3);
}

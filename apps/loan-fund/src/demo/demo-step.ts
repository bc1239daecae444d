import { officialCalendar } from '@lianban/calendar';
import type { CaseworkContext } from '@lianban/casework';
import { uuidAt } from '@lianban/casework/demo';
import { officeId } from '@lianban/contracts';
import { dueOfStep, type StepTerm } from '@lianban/deadlines';
import type { PlainDate } from '@lianban/kernel';
import { defaultSettings, stepSpec, type OwedStep } from '@lianban/procedure-loan-renewal';
import type { LoanStepEntity } from '../loan-renewal/cases/loan-step.entity.js';
import { loanProcedure } from '../loan-renewal/loan-procedure.js';
import { officeOfStep } from '../loan-renewal/offices-of-case.js';
import type { DemoLoan } from './demo-loan.js';

/** A row of table `step` before it is written; `data` in clear. */
export type DemoStep = LoanStepEntity;

const directory = { officeFor: (department: string) => ({ id: officeId(department, null) }) };

export interface DemoMoment {
  now: Date;
  today: PlainDate;
}

/** A step opened on a past day, with the due date that it had by the calendar and the terms that ship. */
export function openDemoStep(loan: DemoLoan, { code, round, fixedOn, data }: OwedStep & { data: Readonly<Record<string, unknown>> }, { now, today }: DemoMoment): DemoStep {
  const spec = stepSpec(code);
  const term: Partial<StepTerm> = fixedOn ? {} : loanProcedure.termOf(code, { today, settings: defaultSettings } as unknown as CaseworkContext);
  const clock = { openedOn: today, termWorkingDays: term.workingDays ?? null, fixedOn: fixedOn ?? null, fixedSinceOn: fixedOn ? today : null, suspensions: [] };
  const due = dueOfStep(officialCalendar, clock);
  if (!due.ok) throw new RangeError('the demonstration leaves the published calendar');
  return {
    ...clock, stepId: uuidAt(now, loan.steps.length, `${loan.caseId} ${code} ${round}`), caseId: loan.caseId, caseRound: 1, code, round, ...officeOfStep(code, loan, directory), department: spec.owner, county: null,
    post: null, title: spec.title, openedAt: now, setting: term.setting ?? null, dueOn: due.value.dueOn, earliestOn: due.value.provisional?.earliestOn ?? null,
    latestOn: due.value.provisional?.latestOn ?? null, calendarVersion: due.value.calendarVersion, movements: [], outcome: null, closedAt: null, closedOn: null, revision: 1,
    data, byPost: null, byName: null, bySub: null,
  };
}

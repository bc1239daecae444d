import { dueOfStep, type StepTerm } from '@lianban/deadlines';
import type { PlainDate } from '@lianban/kernel';
import type { EntityManager } from 'typeorm';
import type { CaseworkProcedure } from '../casework-procedure.js';
import type { CaseworkContext } from '../record/casework-context.js';
import { stepKey } from './casework-tables.js';
import { mustReach } from './due-of.js';
import type { StepBase } from './step-base.entity.js';

/** A step to be opened. Columns of the service's own entity go with it. */
export type NewStep<Step extends StepBase = StepBase> =
  & Pick<Step, 'caseId' | 'code' | 'round' | 'office' | 'assigned' | 'department' | 'county' | 'title'>
  & Partial<Pick<Step, Exclude<keyof Step, keyof StepBase>>>
  & {
    /** Default 1. */
    caseRound?: number;
    post?: string | null;
    /** The day by which it is due where a fact says so (a day committed to); absent: the term of its code, from today. */
    fixedOn?: PlainDate;
  };

/** Opens the steps that are not there yet, each with its due date; answers with the ids of those it opened. They are still to be announced. */
export async function insertSteps<Step extends StepBase>(
  procedure: CaseworkProcedure<Step>, manager: EntityManager, steps: readonly NewStep<Step>[], context: CaseworkContext,
): Promise<string[]> {
  if (steps.length === 0) return [];
  const rows = steps.map((step) => rowOf(procedure, step, context));
  const { columns } = manager.connection.getMetadata(procedure.step);
  const used = columns.filter(({ propertyName }) => rows.some((row) => propertyName in row));
  const named = rows.map((row) => Object.fromEntries(used.map(({ propertyName, databaseName }) => [databaseName, row[propertyName] ?? null])));
  const names = used.map(({ databaseName }) => databaseName).join(', ');
  const opened: { stepId: string }[] = await manager.query(
    `insert into step (${names}) select ${names} from jsonb_populate_recordset(null::step, $1::jsonb)
     on conflict on constraint ${stepKey} do nothing returning step_id as "stepId"`,
    [JSON.stringify(named)],
  );
  return opened.map(({ stepId }) => stepId);
}

function rowOf<Step extends StepBase>(procedure: CaseworkProcedure<Step>, step: NewStep<Step>, context: CaseworkContext): Record<string, unknown> {
  const fixedOn = step.fixedOn ?? null;
  const term: Partial<StepTerm> = fixedOn ? {} : procedure.termOf(step.code, context);
  const clock = { openedOn: context.today, termWorkingDays: term.workingDays ?? null, fixedOn, fixedSinceOn: fixedOn && context.today, suspensions: [] };
  const due = mustReach(dueOfStep(context.calendar, clock));
  return {
    ...step, ...clock, caseRound: step.caseRound ?? 1, post: step.post ?? null, openedAt: context.now, setting: term.setting ?? null,
    dueOn: due.dueOn, earliestOn: due.provisional?.earliestOn ?? null, latestOn: due.provisional?.latestOn ?? null,
    calendarVersion: due.calendarVersion, movements: [],
  };
}

import { dueOfStep, type StepClock, type StepTerm } from '@lianban/deadlines';
import type { PlainDate } from '@lianban/kernel';
import type { LawTerm } from '@lianban/steps';
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
    /** The day by which it is due where a fact says so (a day committed to); never with `term`. */
    fixedOn?: PlainDate;
    /** The term that the law itself, or a setting of its own, sets, from a day before, on or after today; it is then `openedOn`. Neither: the term of its code, from today. */
    term?: LawTerm;
  };

/** Opens the steps that are not there yet, each with its due date; answers with the ids of those it opened. They are still to be announced. */
export async function insertSteps<Step extends StepBase>(
  procedure: CaseworkProcedure<Step>, manager: EntityManager, steps: readonly NewStep<Step>[], context: CaseworkContext,
): Promise<string[]> {
  if (steps.length === 0) return [];
  const rows = steps.map((step) => stepRow(procedure, step, context));
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

/** A step as it is opened, by the names of its properties: with what measures it and the day on which it falls due. */
export function stepRow<Step extends StepBase>(procedure: CaseworkProcedure<Step>, step: NewStep<Step>, context: Pick<CaseworkContext, 'now' | 'today' | 'calendar' | 'settings'>): Record<string, unknown> {
  const { clock, setting } = clockOf(procedure, step, context);
  const due = mustReach(dueOfStep(context.calendar, clock));
  return {
    ...step, ...clock, caseRound: step.caseRound ?? 1, post: step.post ?? null, openedAt: context.now, setting, dueOn: due.dueOn, earliestOn: due.provisional?.earliestOn ?? null, latestOn: due.provisional?.latestOn ?? null,
    calendarVersion: due.calendarVersion, movements: [],
  };
}

/** What measures a step from the beginning: a fact, a term of the law, or the term of its code. */
function clockOf<Step extends StepBase>(procedure: CaseworkProcedure<Step>, { code, fixedOn, term }: NewStep<Step>, context: Pick<CaseworkContext, 'today' | 'settings'>): { clock: StepClock; setting: string | null } {
  if (fixedOn && term) throw new Error('a step ends on a day or with a term, not with both');
  const { today } = context;
  if (fixedOn) return { clock: { openedOn: today, termWorkingDays: null, fixedOn, fixedSinceOn: today, suspensions: [] }, setting: null };
  const { workingDays, setting }: StepTerm = term ? { workingDays: term.workingDays, setting: term.setting ?? null } : procedure.termOf(code, context);
  return { clock: { openedOn: term?.sinceOn ?? today, termWorkingDays: workingDays, fixedOn: null, fixedSinceOn: null, suspensions: [] }, setting };
}

import { systemActor } from '@lianban/persistence';
import type { StepActivities, StepRequest } from '@lianban/workflow-shared/activities';
import type { EntityManager } from 'typeorm';
import type { CaseworkProcedure, OutcomeOf } from '../casework-procedure.js';
import type { CaseworkContext } from '../record/casework-context.js';
import type { CaseworkRecord } from '../record/casework-record.js';
import { lockCaseRow, type CaseRow } from '../record/lock-case.js';
import type { NewStep } from '../steps/insert-steps.js';
import type { StepBase } from '../steps/step-base.entity.js';
import { lookAtStep, openStep, stateWithoutStep } from './step-state.js';

type Request<Step extends StepBase> = StepRequest<Step['code']>;

/** What a procedure says of its steps to the activities that carry them. The case's row is locked. */
export interface StepSource<Row extends CaseRow, Step extends StepBase> {
  caseEntity: new () => Row;
  find(manager: EntityManager, row: Row, request: Request<Step>): Promise<Step | null>;
  /** The step that the record needs and has not, or the outcome that says why it needs none. */
  missing(manager: EntityManager, row: Row, request: Request<Step>, context: CaseworkContext): Promise<NewStep<Step> | OutcomeOf<Step>>;
  /** How a step that is not there counts, when it is only visited. */
  absent: OutcomeOf<Step>;
  /** What follows in the same transaction when a step has been looked at. */
  afterLook?(manager: EntityManager, row: Row, step: Step, context: CaseworkContext): Promise<void>;
}

/** The `StepActivities` of a procedure, each one transaction. */
export function stepActivities<Row extends CaseRow, Step extends StepBase>(
  procedure: CaseworkProcedure<Step>, record: CaseworkRecord, { caseEntity, find, missing, absent, afterLook }: StepSource<Row, Step>,
): StepActivities<Step['code'], OutcomeOf<Step>> {
  const locked = <T>({ caseId }: Request<Step>, work: (manager: EntityManager, row: Row, context: CaseworkContext) => Promise<T>): Promise<T> =>
    record.transact(systemActor, async (manager, context) => work(manager, await lockCaseRow(manager, caseEntity, caseId), context));
  return {
    openStep: (request) => locked(request, async (manager, row, context) => {
      const sought = { find: () => find(manager, row, request), missing: () => missing(manager, row, request, context) };
      const state = await openStep(procedure, manager, sought, context);
      const step = afterLook && (await sought.find());
      if (step) await afterLook(manager, row, step, context);
      return state;
    }),
    visitStep: (request) => locked(request, async (manager, row, context) => {
      const step = await find(manager, row, request);
      if (!step) return stateWithoutStep(absent, context);
      const state = await lookAtStep(procedure, manager, step, context);
      await afterLook?.(manager, row, step, context);
      return state;
    }),
  };
}

import { isSuspended } from '@lianban/deadlines';
import { plainDate } from '@lianban/kernel';
import type { DeclaredRecord, DeclaredStep } from '@lianban/steps';
import type { EntityManager, FindOptionsOrder, FindOptionsWhere } from 'typeorm';
import type { CaseworkRecord } from '../record/casework-record.js';
import type { DeclaredCaseRow, DeclaredKind, LoadedCase } from './declared-kind.js';
import type { DeclaredStepBase } from './declared-step.entity.js';

/** The rest of a case whose row the caller holds, locked where something is to be changed. */
export async function loadCase<Row extends DeclaredCaseRow, Step extends DeclaredStepBase, Case extends DeclaredRecord>(
  kind: DeclaredKind<Row, Step, Case>, casework: CaseworkRecord, manager: EntityManager, row: Row,
): Promise<LoadedCase<Row, Step, Case>> {
  const where = { caseId: row.caseId } as FindOptionsWhere<Step>;
  const steps = await manager.find(kind.casework.step, { where, order: { openedAt: 'ASC', stepId: 'ASC' } as FindOptionsOrder<Step> });
  const rest = await kind.load(manager, row, casework);
  return { row, steps, record: { ...rest, state: row.state, steps: steps.map(declaredStep) } as unknown as Case };
}

function declaredStep(step: DeclaredStepBase): DeclaredStep {
  const { stepId, code, round, outcome, data, openedOn, dueOn, closedOn, closedAt, bySub } = step;
  return {
    stepId, code, round, outcome, data, openedOn: plainDate(openedOn), dueOn: plainDate(dueOn), closedOn: closedOn === null ? null : plainDate(closedOn),
    suspended: closedAt === null && isSuspended(step), bySub,
  };
}

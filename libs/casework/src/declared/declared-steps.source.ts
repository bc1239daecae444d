import type { DeclaredRecord } from '@lianban/steps';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import type { StepSource } from '../activities/step-activities.js';
import type { CaseworkContext } from '../record/casework-context.js';
import type { CaseworkRecord } from '../record/casework-record.js';
import { carryOutCase } from './carry-out.js';
import { systemPerson, type DeclaredCaseRow, type DeclaredKind } from './declared-kind.js';
import type { DeclaredStepBase } from './declared-step.entity.js';
import { loadCase } from './load-case.js';
import { newDeclaredStep } from './open-declared.js';

/** The steps of a declared procedure as its workflow carries them; what a passed day means follows at once, when its overdue notice has gone out. */
export function declaredSteps<Row extends DeclaredCaseRow, Step extends DeclaredStepBase, Case extends DeclaredRecord>(
  kind: DeclaredKind<Row, Step, Case>, casework: CaseworkRecord,
): StepSource<Row, Step> {
  return {
    caseEntity: kind.caseEntity,
    absent: 'case-closed' as never,
    find: (manager, _, { caseId, code, round }) => manager.findOneBy(kind.casework.step, { caseId, code, round } as unknown as FindOptionsWhere<Step>),
    missing: async (manager, row, { code, round }, context) => {
      const one = await loadCase(kind, casework, manager, row);
      const owed = kind.rules.owed(one.record, await kind.context(manager, row, one.record, context, casework)).find((step) => step.code === code && step.round === round);
      return owed ? newDeclaredStep(kind, { casework, one, context }, owed) : ('case-closed' as never);
    },
    afterLook: async (manager, row, step, context) => {
      if (kind.rules.clocked?.includes(step.code) && (await isTold(manager, step, context))) {
        const one = await loadCase(kind, casework, manager, row);
        await carryOutCase(kind, { casework, manager, context, actor: systemPerson, one }, { type: 'note-overdue', code: step.code } as never);
      }
    },
  };
}

async function isTold(manager: EntityManager, { stepId, closedAt, dueOn }: DeclaredStepBase, { today }: CaseworkContext): Promise<boolean> {
  if (closedAt || dueOn >= today) return false;
  const told: unknown[] = await manager.query(`select 1 from step_notice where step_id = $1 and kind = 'overdue' and due_on > $2`, [stepId, dueOn]);
  return told.length > 0;
}

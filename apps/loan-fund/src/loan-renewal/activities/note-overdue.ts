import type { CaseworkContext } from '@lianban/casework';
import { clockedSteps } from '@lianban/procedure-loan-renewal';
import type { EntityManager } from 'typeorm';
import type { LoanCaseEntity } from '../cases/loan-case.entity.js';
import type { LoanStepEntity } from '../cases/loan-step.entity.js';
import { carryOut } from '../commands/carry-out.js';
import { systemPerson } from '../commands/scene.js';
import { loanOf } from '../load-loan.js';
import type { LoanRecord } from '../loan-record.js';

/** Arts. 14(1)3, 18, 19: once the overdue notice of a step has gone out, what its passed day means follows in the same transaction: who is late is heard, silence ends a hearing, a review that waited for papers goes on. */
export async function noteOverdue(record: LoanRecord, manager: EntityManager, row: LoanCaseEntity, step: LoanStepEntity | null, context: CaseworkContext): Promise<void> {
  const code = clockedSteps.find((one) => one === step?.code);
  if (!step || !code || step.closedAt || step.dueOn >= context.today) return;
  const told = await manager.query(`select 1 from step_notice where step_id = $1 and kind = 'overdue' and due_on > $2`, [step.stepId, step.dueOn]);
  if (told.length > 0) await carryOut(record, manager, await loanOf(manager, row), { type: 'note-overdue', code }, systemPerson, context);
}

import { lockCaseRow } from '@lianban/casework';
import { systemActor } from '@lianban/persistence';
import { loanSteps, type StepOwner } from '@lianban/procedure-loan-renewal';
import type { LoanView } from '@lianban/workflow-loan-renewal/activities';
import type { LoanRef } from '@lianban/workflow-loan-renewal/messages';
import { LoanCaseEntity } from '../cases/loan-case.entity.js';
import { loanOf } from '../loan-kind.js';
import type { LoanRecord } from '../loan-record.js';
import { officeOf } from '../offices-of-case.js';

const owners = [...new Set(Object.values(loanSteps).map(({ owner }) => owner))] as StepOwner[];

/** Who owes what in a loan, and every step so far with its last round. */
export function loadLoanView(record: LoanRecord, { caseId }: LoanRef): Promise<LoanView> {
  return record.transact(systemActor, async (manager, context) => {
    const row = await lockCaseRow(manager, LoanCaseEntity, caseId);
    const { steps } = await loanOf(record, manager, row);
    const last = new Map(steps.map(({ code, round, outcome }) => [code, { code, round, outcome }]));
    const offices = Object.fromEntries(owners.map((owner) => [owner, officeOf(owner, row, context).office])) as LoanView['offices'];
    return { offices, closed: row.closedAt !== null, opened: [...last.values()] };
  });
}

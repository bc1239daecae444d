import { refusalProblem } from '@lianban/casework';
import { decisionFilingRefusals } from '@lianban/procedure-enforcement-disclosure';
import type { EntityManager } from 'typeorm';
import type { SafetyCaseEntity } from '../cases/safety-case.entity.js';

export const filingProblem = refusalProblem('enforcement-disclosure', decisionFilingRefusals);

/** Refuses a number that another decision of the office bears. */
export async function mustBeFree(manager: EntityManager, office: string, decisionNumber: string | null, caseId: string | null = null): Promise<void> {
  if (!decisionNumber) return;
  const [holder]: { number: string }[] = await manager.query(
    `select number from safety_case where procedure = 'enforcement-disclosure' and office = $1 and reference = $2 and case_id is distinct from $3`, [office, decisionNumber, caseId],
  );
  if (holder) throw numberTaken(`事项 ${holder.number}`);
}

/** Writes the number into the row of its decision. Whoever wrote it at the same time and came first has it. */
export async function takeNumber(manager: EntityManager, row: SafetyCaseEntity, decisionNumber: string): Promise<void> {
  await mustBeFree(manager, row.office, decisionNumber, row.caseId);
  try {
    await manager.transaction((inner) => inner.query('update safety_case set reference = $2 where case_id = $1', [row.caseId, decisionNumber]));
  } catch (error) {
    await mustBeFree(manager, row.office, decisionNumber, row.caseId);
    throw error;
  }
}

const numberTaken = (words: string) => filingProblem({ code: 'NUMBER_TAKEN', detail: { field: 'decisionNumber', words, conflict: true } });

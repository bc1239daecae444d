import { decisionFilingRefusals } from '@lianban/procedure-enforcement-disclosure';
import type { EntityManager } from 'typeorm';
import { safetyProblem } from '../cases/commands/safety-refusal.js';

export const filingProblem = safetyProblem('enforcement-disclosure', decisionFilingRefusals);

/** Refuses a number that another decision of the office bears. */
export async function mustBeFree(manager: EntityManager, office: string, decisionNumber: string | null, caseId: string | null = null): Promise<void> {
  if (!decisionNumber) return;
  const [holder]: { number: string }[] = await manager.query(
    `select number from safety_case where procedure = 'enforcement-disclosure' and office = $1 and reference = $2 and case_id is distinct from $3`, [office, decisionNumber, caseId],
  );
  if (holder) throw numberTaken(holder.number);
}

export const numberTaken = (caseNumber: string) => filingProblem({ code: 'NUMBER_TAKEN', detail: { field: 'decisionNumber', words: `事项 ${caseNumber}`, conflict: true } });

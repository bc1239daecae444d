import { appendOutbox } from '@lianban/messaging';
import type { EntityManager } from 'typeorm';
import type { CaseworkProcedure } from '../casework-procedure.js';

/** Tells the workflows of these cases to look again, starting those that do not run: through the outbox of the record's transaction. */
export async function wakeCases({ workflowOf }: Pick<CaseworkProcedure, 'workflowOf'>, manager: EntityManager, caseIds: readonly string[]): Promise<void> {
  await appendOutbox(manager, ...[...new Set(caseIds)].map((caseId) => ({ destination: 'workflow' as const, ...workflowOf(caseId) })));
}

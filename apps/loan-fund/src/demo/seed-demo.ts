import { announceSteps, wakeCases } from '@lianban/casework';
import { DEMO_TODAY } from '@lianban/casework/demo';
import type { FileStore } from '@lianban/crypto';
import { earlierOf } from '@lianban/kernel';
import { appendAudit, systemActor } from '@lianban/persistence';
import { loanProcedure } from '../loan-renewal/loan-procedure.js';
import type { LoanRecord } from '../loan-renewal/loan-record.js';
import { demoDeals } from './deals.js';
import { tellStories } from './tell-stories.js';
import { storePapers, writeDocuments } from './write-documents.js';
import { writeFund } from './write-fund.js';
import { writeLoans } from './write-loans.js';
import { writeParties } from './write-parties.js';

const ANNOUNCED_TOGETHER = 500;

/**
 * Writes the demonstration's firms, banks, fund and two years of loans in one transaction, once: where there is any loan
 * or firm already, nothing. Every step goes to the board as it last was; only what is still open gets its workflow.
 */
export async function seedDemo(record: LoanRecord, files: FileStore): Promise<boolean> {
  const stored = await storePapers(files);
  return record.transact(systemActor, async (manager, { today }) => {
    await manager.query('lock table borrower, loan_case in share row exclusive mode');
    const [found]: { there: boolean }[] = await manager.query('select exists (select from loan_case) or exists (select from borrower) as there');
    if (found?.there) return false;
    const { loans } = tellStories(demoDeals, earlierOf(today, DEMO_TODAY));
    await writeParties(manager, record.keys, loans);
    await writeLoans(manager, record.keys, loans);
    await writeDocuments(manager, record.keys, loans, stored);
    await writeFund(manager, loans);
    const stepIds = loans.flatMap(({ steps }) => steps.map(({ stepId }) => stepId));
    for (let from = 0; from < stepIds.length; from += ANNOUNCED_TOGETHER) await announceSteps(loanProcedure, manager, stepIds.slice(from, from + ANNOUNCED_TOGETHER), { past: true });
    await wakeCases(loanProcedure, manager, loans.filter(({ closed }) => !closed).map(({ caseId }) => caseId));
    await appendAudit(manager, { actor: systemActor, action: 'demo.seed', object: 'procedure/loan-renewal', detail: { loans: loans.length, open: loans.filter(({ closed }) => !closed).length } });
    return true;
  });
}

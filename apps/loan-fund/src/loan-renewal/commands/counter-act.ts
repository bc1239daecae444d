import type { CaseActor } from '@lianban/casework';
import { caseDocuments, type CaseDocumentKind } from '@lianban/procedure-loan-renewal';
import type { EntityManager } from 'typeorm';
import { loanProblems } from '../problems.messages.js';

const STATEMENT: CaseDocumentKind = 'borrower_statement';

/** What the project manager does at the counter for a borrower, and the paper that proves its wish. */
export interface CounterAct {
  caseId: string;
  /** Stable word of what is done, as in the history. */
  action: string;
  /** The borrower's own statement; null where the papers of the outcome say what it wants. */
  documentId: string | null;
  at: Date;
}

/** Records it before it is carried out. Throws COUNTER_PAPER where the paper is no statement of this case or has proved something already. */
export async function actAtCounter(manager: EntityManager, actor: CaseActor, { caseId, action, documentId, at }: CounterAct): Promise<CaseActor> {
  if (documentId !== null) {
    const found: unknown[] = await manager.query('select 1 from loan_document where document_id = $1 and case_id = $2 and kind = $3', [documentId, caseId, STATEMENT]);
    if (found.length === 0) throw loanProblems.counterPaper();
  }
  const made: unknown[] = await manager.query(
    'insert into counter_act (case_id, action, document_id, by_post, by_name, at) values ($1, $2, $3, $4, $5, $6) on conflict on constraint counter_act_document_once do nothing returning act_id',
    [caseId, action, documentId, actor.post, actor.name, at],
  );
  if (made.length === 0) throw loanProblems.counterPaper();
  return atCounter(actor, documentId);
}

/** The history says that the office did it for the borrower, and on which paper the borrower's wish rests. */
function atCounter(actor: CaseActor, documentId: string | null): CaseActor {
  return { ...actor, standsIn: { words: counterWords(actor, documentId !== null), step: { atCounter: true }, audit: { atCounter: { documentId } } } };
}

/** An application that the office files for a borrower. */
export function filingAtCounter(actor: CaseActor): CaseActor {
  return { ...actor, standsIn: { words: counterWords(actor, false), step: {}, audit: { atCounter: true } } };
}

function counterWords({ name }: CaseActor, onPaper: boolean): string {
  return `${name}（窗口代借款人办理${onPaper ? `，依据${caseDocuments.borrower_statement}` : ''}）`;
}

/** The statement that a body names. Throws COUNTER_PAPER where one is due and none is named. */
export function statementOf(documentId: string | null | undefined, needed: boolean): string | null {
  if (!needed) return null;
  if (!documentId) throw loanProblems.counterPaper();
  return documentId;
}

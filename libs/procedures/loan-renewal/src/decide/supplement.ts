import type { PlainDate } from '@lianban/kernel';
import type { LoanCommand, LoanEffect } from '../loan-renewal.commands.js';
import { openStepOfLoan, stepOfLoan, type Loan } from '../loan-renewal.state.js';
import { caseDocuments, type CaseDocumentKind } from '../steps/case-documents.js';
import type { LoanStepCode } from '../steps/loan-steps.js';
import { follows, refuse, type Considered } from './loan-context.js';

/** Art. 14(1)3: everything that is missing, once; the review waits meanwhile. */
export function askSupplement(loan: Loan, { documents, note }: Extract<LoanCommand, { type: 'ask-supplement' }>): Considered<LoanEffect[]> {
  if (!openStepOfLoan(loan, 'initial-review')) return refuse('STEP_NOT_OPEN');
  if (stepOfLoan(loan, 'supplement')) return refuse('SUPPLEMENT_ONCE');
  if (documents.length === 0 && !note.trim()) return refuse('REASON_REQUIRED');
  return { ok: true, value: [
    { type: 'step-opened', code: 'supplement', data: { documents, note } },
    { type: 'step-suspended', code: 'initial-review', reason: '等待借款人一次性补正材料' },
  ] };
}

/** Supplied is what was asked for: each paper named is there by now. */
export function supplied(loan: Loan, data: Readonly<Record<string, unknown>>): Considered {
  const wanted = (openStepOfLoan(loan, 'supplement')?.data['documents'] ?? []) as readonly CaseDocumentKind[];
  const missing = wanted.filter((kind) => !loan.papers.includes(kind));
  if (missing.length > 0) return refuse('PAPERS_MISSING', { papers: missing, labels: missing.map((kind) => caseDocuments[kind]) });
  return follows(data, { type: 'step-resumed', code: 'initial-review' });
}

/** What the borrower was asked for has a day; once it has passed, the review goes on with what there is. */
export function lapseEffects(loan: Loan, today: PlainDate): LoanEffect[] {
  const open = openStepOfLoan(loan, 'supplement');
  if (!open || open.dueOn >= today) return [];
  return [{ type: 'step-closed', code: 'supplement', outcome: 'lapsed', data: open.data }, { type: 'step-resumed', code: 'initial-review' }];
}

/** Whether a step may not be ended now: the review, while it waits for what was asked for. Money may come at any time. */
export function isHeld(loan: Loan, code: LoanStepCode, today: PlainDate): boolean {
  return code === 'initial-review' && openStepOfLoan(loan, code)?.suspended === true && lapseEffects(loan, today).length === 0;
}

import { requiredDocuments, type DocumentKind } from '../rules/documents.rule.js';

/** Papers of a case: those of art. 11, and what the later steps bring. */
export const caseDocuments = {
  ...(Object.fromEntries(Object.entries(requiredDocuments).map(([kind, { label }]) => [kind, label])) as Record<DocumentKind, string>),
  agreement: '周转基金借用协议',
  guarantee_letter: '连带担保责任保证函',
  loan_receipt: '借款收据',
  repayment_proof: '原贷款归还凭证',
  pledge_registration: '抵（质）押登记证明',
  identifier_evidence: '统一社会信用代码佐证',
  borrower_statement: '借款人书面申请或说明（窗口代办）',
  other: '其他材料',
} as const;
export type CaseDocumentKind = keyof typeof caseDocuments;
export const caseDocumentKinds = Object.keys(caseDocuments) as [CaseDocumentKind, ...CaseDocumentKind[]];

/** Whether an act of the borrower at the counter needs a statement of its own: where the outcome demands papers, these say what it wants. */
export function needsStatement(outcome: { papers?: readonly CaseDocumentKind[] } | undefined): boolean {
  return (outcome?.papers ?? []).length === 0;
}

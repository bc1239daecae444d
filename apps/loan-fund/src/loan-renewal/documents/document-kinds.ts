import type { Role } from '@lianban/contracts';
import { caseDocumentKinds, type CaseDocumentKind } from '@lianban/procedure-loan-renewal';

/** Offices with one task in a case see the papers of that task only (arts. 13, 15). */
const only: Partial<Record<Role, readonly CaseDocumentKind[]>> = {
  'account-bank-clerk': ['agreement', 'bank_commitment_letter', 'loan_receipt'],
  'registry-clerk': ['loan_contract', 'agreement', 'pledge_registration', 'repayment_proof'],
};

export function documentKindsOf(role: Role): readonly CaseDocumentKind[] {
  return only[role] ?? caseDocumentKinds;
}

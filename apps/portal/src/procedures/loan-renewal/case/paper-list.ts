import type { Role } from '@lianban/contracts';
import { caseDocumentKinds, caseDocuments, documentKinds, requiredDocuments, stepSpec, type CaseDocumentKind, type LoanDetail, type LoanDocument, type LoanStepCode } from '@lianban/procedure-loan-renewal';

export interface Paper {
  kind: CaseDocumentKind;
  label: string;
  /** Art. 11 demands it. */
  required: boolean;
  mayFollow: boolean;
  documents: LoanDocument[];
}

const isRequired = (kind: CaseDocumentKind): kind is (typeof documentKinds)[number] => (documentKinds as readonly string[]).includes(kind);

/** Offices with one task in a case, and those that watch, see some papers or none: to them nothing can be called missing. */
const partly: readonly Role[] = ['account-bank-clerk', 'registry-clerk', 'supervisor', 'county-supervisor', 'bureau-monitor'];
export const seesAllPapers = (role: Role): boolean => !partly.includes(role);

/** Papers that an outcome waits for: its own, and evidence for a code that fails its check character. */
export function papersFor({ creditCodeConfirmed }: Pick<LoanDetail, 'creditCodeConfirmed'>, code: LoanStepCode, outcome: string | undefined): readonly CaseDocumentKind[] {
  const own = (outcome && stepSpec(code).outcomes[outcome]?.papers) || [];
  return creditCodeConfirmed && code === 'initial-review' && outcome === 'passed' ? [...own, 'identifier_evidence'] : own;
}

/** The checklist of art. 11 with what was handed in, then the other kinds that the case has or waits for. The last upload of a kind stands first. */
export function papersOf(documents: readonly LoanDocument[], all = true, wanted: readonly CaseDocumentKind[] = []): Paper[] {
  return caseDocumentKinds
    .map((kind): Paper => ({
      kind, label: caseDocuments[kind], required: isRequired(kind), mayFollow: isRequired(kind) && requiredDocuments[kind].mayFollow,
      documents: documents.filter((each) => each.kind === kind).sort((a, b) => b.uploadedAt.localeCompare(a.uploadedAt)),
    }))
    .filter(({ kind, required, documents: given }) => (all && required) || given.length > 0 || (all && wanted.includes(kind)));
}

/** Kinds of papers that an outcome needs and the case has not. */
export function missingPapers(wanted: readonly CaseDocumentKind[], documents: readonly LoanDocument[]): CaseDocumentKind[] {
  return wanted.filter((kind) => !documents.some((each) => each.kind === kind));
}

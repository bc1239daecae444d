import type { StepNewsSource, ToldStep } from '@lianban/casework';
import type { StepNews } from '@lianban/contracts';
import { stepSpec, unchosenOutcomes, type LoanStepCode } from '@lianban/procedure-loan-renewal';

const BORROWER = 'borrower_office';
const BANK = 'bank_office';
type Party = typeof BORROWER | typeof BANK;
const both: readonly Party[] = [BORROWER, BANK];

/** Who waits for the end of a step without owing it. Whose turn is next learns it from the step that opens. */
const waiting: Partial<Record<LoanStepCode, readonly Party[]>> = {
  'bank-review': [BORROWER], 'commitment-letter': [BORROWER], recommendation: [BORROWER], 'initial-review': both, approval: both, 'leading-group-decision': both, countersignature: [BORROWER], prepayment: [BORROWER],
  disbursement: [BORROWER], 'renewal-loan': [BORROWER], 'fund-return': both, settlement: [BORROWER], 'top-up': [BORROWER], 'penalty-payment': [BORROWER], 'delay-decision': both, 'delay-resolution': both,
  'overdue-judgement': [BORROWER], 'blacklist-decision': [BORROWER], 'default-decision': [BANK], 'bank-liability': [BANK], 'sanction-execution': [BANK],
};

/** Bank and borrower are told whose turn it is and what was decided; the office of an open step that its turn has come, or that the case ended without it. */
export const loanNews: StepNewsSource = {
  partyColumns: [...both],
  of: (step, parties) => (step.closedAt === null ? [openedNews(step)] : closedNews(step, step.closedAt, parties)),
};

function openedNews({ caseNumber, title, office, dueOn, openedAt }: ToldStep): StepNews {
  return { kind: 'opened', office, at: openedAt, text: `${caseNumber}「${title}」轮到贵单位，截止 ${dueOn}。` };
}

function closedNews({ code, caseNumber, title, office, outcome }: ToldStep, at: string, parties: Readonly<Record<string, string>>): StepNews[] {
  const ended = outcome === 'case-closed';
  const text = ended ? `${caseNumber} 已结束，「${title}」不再办理。` : `${caseNumber}「${title}」已办结：${wordsOf(code as LoanStepCode, outcome ?? '')}。`;
  const offices = (ended ? both : (waiting[code as LoanStepCode] ?? [])).flatMap((party) => parties[party] ?? []);
  const told = new Set(ended ? [office, ...offices] : offices);
  return [...told].map((each) => ({ kind: 'closed', office: each, at, text }));
}

function wordsOf(code: LoanStepCode, outcome: string): string {
  return (unchosenOutcomes as Readonly<Record<string, string>>)[outcome] ?? stepSpec(code).outcomes[outcome]?.label ?? outcome;
}

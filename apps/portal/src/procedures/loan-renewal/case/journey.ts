import { loanStepCodes, type LoanDetail, type LoanStepCode, type LoanStepView } from '@lianban/procedure-loan-renewal';

/** A step of the page: one that the record has, or one that is still to come on the usual way. */
export type JourneyEntry = { kind: 'step'; step: LoanStepView } | { kind: 'coming'; code: LoanStepCode };

/** Steps that only happen when something is asked for, is missing or goes wrong. */
const notUsual: readonly LoanStepCode[] = [
  'supplement', 'account-bank-correction', 'overlong-fee', 'top-up', 'penalty-payment', 'delay-decision', 'delay-resolution', 'overdue-hearing', 'overdue-judgement', 'blacklist-hearing', 'blacklist-decision',
  'default-explanation', 'default-decision', 'sanction-execution', 'collection', 'bank-liability', 'fraud-referral',
];

/** Art. 15: a refusal of the account bank, its correction, the next check. */
const CHECK: LoanStepCode = 'account-bank-check';
const CORRECTION: LoanStepCode = 'account-bank-correction';

/** The steps of a loan in the order of the law, rounds in theirs; while it is open also those to come. */
export function journeyOf({ steps, state, secured, special }: Pick<LoanDetail, 'steps' | 'state' | 'secured' | 'special'>): JourneyEntry[] {
  const other: LoanStepCode = special ? 'approval' : 'leading-group-decision';
  const comes = (code: LoanStepCode): boolean => state === 'open' && !notUsual.includes(code) && code !== other && (secured || code !== 'pledge');
  return loanStepCodes.flatMap((code): JourneyEntry[] => {
    if (code === CORRECTION) return [];
    const known = steps.filter((step) => step.code === code || (code === CHECK && step.code === CORRECTION)).sort((a, b) => a.round - b.round || loanStepCodes.indexOf(a.code) - loanStepCodes.indexOf(b.code));
    if (known.length > 0) return known.map((step) => ({ kind: 'step', step }));
    return comes(code) ? [{ kind: 'coming', code }] : [];
  });
}

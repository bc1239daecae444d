import { loanStepCodes, type LoanDetail, type LoanStepCode, type LoanStepView } from '@lianban/procedure-loan-renewal';

/** A step of the page: one that the record has, or one that is still to come on the usual way. */
export type JourneyEntry = { kind: 'step'; step: LoanStepView } | { kind: 'coming'; code: LoanStepCode };

/** Steps that only happen when something is asked for, is missing or goes wrong. */
const notUsual: readonly LoanStepCode[] = [
  'supplement', 'account-bank-correction', 'overlong-fee', 'top-up', 'penalty-payment', 'delay-decision', 'delay-resolution', 'overdue-hearing', 'overdue-judgement', 'blacklist-hearing', 'blacklist-decision',
  'default-explanation', 'default-decision', 'sanction-execution', 'collection', 'bank-liability', 'fraud-referral',
];

/** The steps of a loan in the order of the law, rounds in theirs; while it is open also those to come. */
export function journeyOf({ steps, state, secured, special }: Pick<LoanDetail, 'steps' | 'state' | 'secured' | 'special'>): JourneyEntry[] {
  const other: LoanStepCode = special ? 'approval' : 'leading-group-decision';
  const comes = (code: LoanStepCode): boolean => state === 'open' && !notUsual.includes(code) && code !== other && (secured || code !== 'pledge');
  return loanStepCodes.flatMap((code): JourneyEntry[] => {
    const known = steps.filter((step) => step.code === code).sort((a, b) => a.round - b.round);
    if (known.length > 0) return known.map((step) => ({ kind: 'step', step }));
    return comes(code) ? [{ kind: 'coming', code }] : [];
  });
}

/** Open steps, the most urgent first. */
export function openSteps(steps: readonly LoanStepView[]): LoanStepView[] {
  return steps.filter(({ closedOn }) => closedOn === null).sort((a, b) => a.workingDaysLeft - b.workingDaysLeft);
}

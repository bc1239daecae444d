import type { LoanStepCode } from '@lianban/procedure-loan-renewal';
import type { TFunction } from 'i18next';

/** Outcomes that end the case. */
const ending: Partial<Record<LoanStepCode, readonly string[]>> = {
  'bank-review': ['declined'], 'commitment-letter': ['withheld'], recommendation: ['not-recommended'], 'initial-review': ['refused'], approval: ['refused'],
};
/** Steps that put an amount into the fund's ledger. */
const posting: readonly LoanStepCode[] = ['prepayment', 'disbursement', 'fund-return', 'settlement', 'top-up', 'penalty-payment', 'bank-liability'];

/** What ending a step so will do, in sentences. */
export function consequencesOf(code: LoanStepCode, outcome: string, t: TFunction<'loans'>): string[] {
  if (ending[code]?.includes(outcome)) return [t('actions.will.closes')];
  return [t('actions.will.moves'), ...(code === 'approval' ? [t('actions.will.reserve')] : []), ...(posting.includes(code) ? [t('actions.will.money')] : [])];
}

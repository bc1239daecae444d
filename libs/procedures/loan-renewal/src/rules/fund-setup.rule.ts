import { rulingOf, stepOf, type Fen, type PlainDate, type Ruling } from '@lianban/kernel';
import { z } from 'zod';
import { art } from '../document.js';
import { fundTotalFen, leastContributionFen, mostContributionFen } from '../figures/loan-fund.figures.js';
import { yuan } from './charge.js';
import { moneyFact } from './fact-fields.js';

/** What the guarantee company put in, and what it borrowed for the fund. */
export const FundSetupFacts = z.object({ contributionFen: moneyFact, bankLoanFen: moneyFact.default(0) });
export type FundSetupFacts = z.infer<typeof FundSetupFacts>;

export type FundViolation = 'A3_CONTRIBUTION_UNDER_40M' | 'A3_CONTRIBUTION_OVER_80M' | 'A3_LOAN_UNDER_CONTRIBUTION' | 'A3_TOTAL_NOT_80M';

export interface FundSetupValue {
  ok: boolean;
  violations: FundViolation[];
  totalFen: Fen;
}

/** Each clause of art. 3 by itself: contribution 40 to 80 million, a loan of at least as much if there is one, 80 million in all. */
export function fundSetup({ contributionFen, bankLoanFen }: FundSetupFacts, asOf: PlainDate): Ruling<FundSetupValue> {
  const totalFen = contributionFen + bankLoanFen;
  const clauses: [FundViolation, string, string, boolean][] = [
    ['A3_CONTRIBUTION_UNDER_40M', '出资下限', `${yuan(contributionFen)} 不少于 ${yuan(leastContributionFen.value)}`, contributionFen >= leastContributionFen.value],
    ['A3_CONTRIBUTION_OVER_80M', '出资上限', `${yuan(contributionFen)} 不多于 ${yuan(mostContributionFen.value)}`, contributionFen <= mostContributionFen.value],
    ['A3_LOAN_UNDER_CONTRIBUTION', '配套贷款', `没有贷款，或贷款 ${yuan(bankLoanFen)} 不少于出资额`, bankLoanFen === 0 || bankLoanFen >= contributionFen],
    ['A3_TOTAL_NOT_80M', '基金总额', `${yuan(totalFen)} 等于 ${yuan(fundTotalFen.value)}`, totalFen === fundTotalFen.value],
  ];
  const violations = clauses.filter(([, , , holds]) => !holds).map(([code]) => code);
  const ok = violations.length === 0;
  const steps = clauses.map(([, label, formula, holds]) => stepOf(label, formula, holds, art('3')));
  return rulingOf({ ok, violations, totalFen }, asOf, [stepOf('合计', `${yuan(contributionFen)} + ${yuan(bankLoanFen)}`, yuan(totalFen), art('3')), ...steps]);
}

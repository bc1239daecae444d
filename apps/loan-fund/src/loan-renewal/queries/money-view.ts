import {
  agreedEndOn, dataOf, latenessOf, lprOn, prepaymentOf, settlementOf, stepOfLoan, type Loan, type LoanContext, type LoanDetail,
} from '@lianban/procedure-loan-renewal';

/** What is due and what was paid, as the record has it today; sums are the rules' own. */
export function moneyView(loan: Loan, context: LoanContext): LoanDetail['money'] {
  const prepaid = dataOf(loan, 'prepayment', 'received');
  const back = dataOf(loan, 'fund-return', 'returned');
  const sums = settlementOf(loan, context);
  return {
    prepaymentDueFen: prepaid ? null : prepaymentDue(loan, context), prepaidFen: prepaid?.amountFen ?? null, disbursedOn: dataOf(loan, 'disbursement', 'paid')?.paidOn ?? null,
    agreedEndOn: agreedEndOn(loan), returnDueOn: stepOfLoan(loan, 'fund-return')?.dueOn ?? null, returnedOn: back?.returnedOn ?? null, ...latenessOf(loan, context),
    settlement: sums.ok ? { days: sums.value.days, interestFen: sums.value.interestFen, feeFen: sums.value.feeFen, refundFen: sums.value.refundFen, topupFen: sums.value.topupFen } : null,
  };
}

/** At the LPR of today, as long as it is not paid. */
function prepaymentDue({ application }: Loan, { lpr, readings, today }: LoanContext): number | null {
  const rate = lprOn(today, lpr);
  return rate.ok ? prepaymentOf(application.amountFen, rate.value.bp, readings).totalFen : null;
}

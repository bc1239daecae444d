import type { LoanDetail } from '@lianban/procedure-loan-renewal';
import { Section } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { yuan } from '../../../form/yuan.js';
import { FactsList, type Fact } from '../../../casework/facts-list.js';

/** The money of a loan: paid in, paid out, due back, settled. */
export function MoneyCard({ detail }: { detail: LoanDetail }): ReactNode {
  const { t } = useTranslation('loans');
  const { money } = detail;
  const known = (term: string, value: ReactNode, holds: unknown): Fact[] => (holds === null || holds === 0 ? [] : [[term, value]]);
  const facts: Fact[] = [
    [t('case.amount'), <strong key="amount">{yuan(detail.amountFen)}</strong>],
    ...known(t('case.prepaymentDue'), yuan(money.prepaymentDueFen), money.prepaymentDueFen),
    ...known(t('case.prepaid'), yuan(money.prepaidFen), money.prepaidFen),
    ...known(t('case.disbursedOn'), money.disbursedOn, money.disbursedOn),
    ...known(t('case.agreedEndOn'), money.agreedEndOn, money.agreedEndOn),
    ...known(t('case.returnDueOn'), <strong key="due">{money.returnDueOn}</strong>, money.returnDueOn),
    ...known(t('case.returnedOn'), money.returnedOn, money.returnedOn),
    ...known(t('case.overdue'), <strong key="late" className="lb-light-red">{t('case.daysValue', { n: money.overdueDays })}</strong>, money.overdueDays),
    ...known(t('case.penalty'), yuan(money.penaltyFen), money.penaltyFen),
    ...settlementFacts(money.settlement, t),
  ];
  return <Section title={t('case.money')}><FactsList facts={facts} /></Section>;
}

/** What the settlement comes to: known before it is confirmed. */
export function settlementFacts(settlement: LoanDetail['money']['settlement'], t: ReturnType<typeof useTranslation<'loans'>>['t']): Fact[] {
  if (!settlement) return [];
  return [
    [t('case.settlementDays'), t('case.daysValue', { n: settlement.days })], [t('case.interest'), yuan(settlement.interestFen)], [t('case.fee2'), yuan(settlement.feeFen)],
    settlement.topupFen > 0 ? [t('case.topup'), yuan(settlement.topupFen)] : [t('case.refund'), yuan(settlement.refundFen)],
  ];
}

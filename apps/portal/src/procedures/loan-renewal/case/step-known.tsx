import type { LoanDetail, LoanStepCode } from '@lianban/procedure-loan-renewal';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { yuan } from '../form/yuan.js';
import { FactsList, type Fact } from './facts-list.js';

/** What the record knows already of a step that is to be ended: sums that are due, dates asked for. */
export function StepKnown({ detail, code }: { detail: LoanDetail; code: LoanStepCode }): ReactNode {
  const { t } = useTranslation('loans');
  const open = detail.steps.find((step) => step.code === code && step.closedOn === null);
  const facts: Fact[] = [
    [t('case.amount'), yuan(detail.amountFen)],
    ...(code === 'prepayment' ? [[t('case.prepaymentDue'), yuan(detail.money.prepaymentDueFen)] as Fact] : []),
    ...(open?.data ?? []).map((each): Fact => [each.label, each.value]),
  ];
  return <div className="lb-gap"><FactsList facts={facts} /></div>;
}

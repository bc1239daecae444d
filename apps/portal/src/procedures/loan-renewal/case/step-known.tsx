import type { LoanDetail, LoanStepCode } from '@lianban/procedure-loan-renewal';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { yuan } from '../../../form/yuan.js';
import { settlementFacts } from './money-card.js';
import { FactsList, type Fact } from '../../../casework/facts-list.js';

/** What the record knows already of a step that is to be ended: sums that are due, dates asked for. */
export function StepKnown({ detail, code }: { detail: LoanDetail; code: LoanStepCode }): ReactNode {
  const { t } = useTranslation('loans');
  const open = detail.steps.find((step) => step.code === code && step.closedOn === null);
  const facts: Fact[] = [
    [t('case.amount'), yuan(detail.amountFen)],
    ...(code === 'prepayment' ? [[t('case.prepaymentDue'), yuan(detail.money.prepaymentDueFen)] as Fact] : []),
    ...(code === 'disbursement' ? designatedAccount(detail) : []),
    ...(code === 'settlement' ? settlementFacts(detail.money.settlement, t) : []),
    ...(open?.data ?? []).map((each): Fact => [each.label, each.value]),
  ];
  return <div className="lb-gap"><FactsList facts={facts} /></div>;
}

const account = ['accountName', 'accountBank', 'accountNumber'];

/** Art. 12(5): the money goes to the account that the bank named in its recommendation, and nowhere else. */
function designatedAccount({ steps }: LoanDetail): Fact[] {
  const named = steps.find(({ code, outcome }) => code === 'recommendation' && outcome === 'recommended')?.data ?? [];
  return named.filter(({ name }) => account.includes(name)).map((each): Fact => [each.label, each.value]);
}

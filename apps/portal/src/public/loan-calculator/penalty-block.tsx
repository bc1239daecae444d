import { formatYuan } from '@lianban/kernel';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormField } from '../../form/form-field.js';
import { CalculatorBlock } from './calculator-block.js';
import { askPenalty, numberOf, PenaltyForm, type Answers } from './questions.js';

const RULE = 'A.overdue_penalty';

/** What being late costs, beside the interest. */
export function PenaltyBlock(): ReactNode {
  const { t } = useTranslation('rules');
  const fields: FormField[] = [
    { name: 'amountFen', label: t('loan.amount'), input: 'money' }, { name: 'deadline', label: t('loan.deadline'), input: 'date' }, { name: 'repay', label: t('loan.repay'), input: 'date' },
    { name: 'lpr', label: t('loan.lpr'), input: 'number', optional: true, help: t('loan.lprByDay') },
  ];
  return (
    <CalculatorBlock name="penalty" title={t('loan.penalty')} lead={t('loan.penaltyLead')} schema={PenaltyForm} fields={fields} initial={{ amountFen: '10,000,000.00' }} ask={askPenalty}>
      {(answers) => <Sum answers={answers} />}
    </CalculatorBlock>
  );
}

function Sum({ answers }: { answers: Answers }): ReactNode {
  const { t } = useTranslation('rules');
  const days = numberOf(answers, RULE, 'overdue_days');
  const penalty = numberOf(answers, RULE, 'penalty_fen');
  if (days === null || penalty === null) return null;
  if (days === 0) return <p><strong>{t('loan.inTime')}</strong></p>;
  return (
    <dl className="lb-counts lb-gap">
      <div><dt>{t('loan.overdueDays')}</dt><dd>{days}</dd></div>
      <div><dt>{t('loan.penaltyFen')}</dt><dd>{formatYuan(penalty)} {t('units.money')}</dd></div>
    </dl>
  );
}

import { formatYuan } from '@lianban/kernel';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormField } from '../../form/form-field.js';
import { CalculatorBlock } from './calculator-block.js';
import { askFees, FeesForm, numberOf, textOf, type Answers } from './questions.js';

/** What borrowing costs: interest and fee for the days, what is paid first, what comes back. */
export function FeesBlock(): ReactNode {
  const { t } = useTranslation('rules');
  const fields: FormField[] = [
    { name: 'amountFen', label: t('loan.amount'), input: 'money' }, { name: 'days', label: t('loan.days'), input: 'number', help: t('loan.daysHelp') }, { name: 'lpr', label: t('loan.lpr'), input: 'number', help: t('loan.lprHelp') },
  ];
  return (
    <CalculatorBlock name="fees" title={t('loan.fees')} lead={t('loan.feesLead')} schema={FeesForm} fields={fields} initial={{ amountFen: '10,000,000.00', days: 13, lpr: 3 }} ask={askFees}>
      {(answers) => <Sums answers={answers} />}
    </CalculatorBlock>
  );
}

function Sums({ answers }: { answers: Answers }): ReactNode {
  const { t } = useTranslation('rules');
  const interest = numberOf(answers, 'A.interest', 'interest_fen');
  const fee = numberOf(answers, 'A.fee_tier', 'fee_fen');
  const rate = numberOf(answers, 'A.fee_tier', 'fee_rate_bp');
  const refund = numberOf(answers, 'A.settlement', 'refund_fen');
  const topup = numberOf(answers, 'A.settlement', 'topup_fen');
  const sums: [string, number | null, string?][] = [
    [t('loan.interest'), interest], [t('loan.fee'), fee, rate === null ? undefined : t('loan.rate', { rate: `${rate / 10}‰` })], [t('loan.total'), interest === null || fee === null ? null : interest + fee],
    [t('loan.prepaid'), numberOf(answers, 'A.prepayment', 'total_fen')], topup ? [t('loan.topup'), topup] : [t('loan.refund'), refund],
  ];
  const open = textOf(answers, 'A.fee_tier', 'decision') === 'leading_group';
  return (
    <>
      {open ? <Alert type="warning" showIcon className="lb-gap" title={t('loan.group')} /> : null}
      <dl className="lb-counts lb-gap">{sums.filter(([, sum]) => sum !== null).map(([label, sum, hint]) => <div key={label}><dt>{label}</dt><dd>{formatYuan(sum ?? 0)} {t('units.money')}{hint ? <small className="lb-hint">{hint}</small> : null}</dd></div>)}</dl>
    </>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CalculatorBlock } from './calculator-block.js';
import { askDates, DatesForm, textOf, type Answers } from './questions.js';

const RULE = 'A.latest_application_date';

/** By when an application must be made, the safer day, and every day that was counted. */
export function DatesBlock(): ReactNode {
  const { t } = useTranslation('rules');
  return (
    <CalculatorBlock name="dates" title={t('loan.dates')} lead={t('loan.datesLead')} schema={DatesForm} fields={[{ name: 'dueDate', label: t('loan.dueDate'), input: 'date' }]} ask={askDates}>
      {(answers) => <Days answers={answers} />}
    </CalculatorBlock>
  );
}

function Days({ answers }: { answers: Answers }): ReactNode {
  const { t } = useTranslation('rules');
  const latest = textOf(answers, RULE, 'latest');
  if (latest === null) return null;
  return (
    <dl className="lb-counts lb-gap">
      <div><dt>{t('loan.latest')}</dt><dd>{latest}<small className="lb-hint">{t('loan.latestHint')}</small></dd></div>
      <div><dt>{t('loan.safe')}</dt><dd>{textOf(answers, RULE, 'clear_days') ?? t('loan.unknown')}<small className="lb-hint">{t('loan.safeHint')}</small></dd></div>
    </dl>
  );
}

import { Section } from '@lianban/ui';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerSteps } from './answer-steps.js';
import { AnswerTable } from './answer-table.js';
import { useWord } from './answer-word.js';
import { readAnswer } from './read-answer.js';

/** The answer of a rule: its value first, then how it came about. */
export function RuleAnswer({ answer }: { answer: Record<string, unknown> }): ReactNode {
  const { t } = useTranslation('rules');
  const { values, tables, steps, asOf, range, notCovered, unknownRate, refusal, warnings } = readAnswer(answer);
  const word = useWord();
  return (
    <Section title={t('result')}>
      <div role="status">
        {notCovered ? <Alert type="warning" showIcon className="lb-gap" title={t('notCovered')} description={range ? t('range', range) : undefined} /> : null}
        {unknownRate ? <Alert type="warning" showIcon className="lb-gap" title={t('unknownRate', { date: unknownRate })} /> : null}
        {refusal ? <Alert type="warning" showIcon className="lb-gap" title={word(refusal)} /> : null}
        {warnings.map((code) => <Alert key={code} type="info" showIcon className="lb-gap" title={word(code)} />)}
        <dl className="lb-facts">{values.map(([key, value]) => <div key={key}><dt>{t(`values.${key}` as 'values.date', { defaultValue: key })}</dt><dd><strong>{word(value, key)}</strong></dd></div>)}</dl>
      </div>
      {tables.map(({ key, rows }) => <AnswerTable key={key} name={key} rows={rows} word={word} />)}
      {asOf ? <p className="lb-muted">{t('asOf', { date: asOf })}</p> : null}
      <AnswerSteps steps={steps} />
    </Section>
  );
}

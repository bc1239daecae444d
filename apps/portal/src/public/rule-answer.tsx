import { Section } from '@lianban/ui';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CitationText } from '../procedures/subsidised-enrolment/ruling-steps.js';
import { AnswerTable } from './answer-table.js';
import { useWord } from './answer-word.js';
import { readAnswer } from './read-answer.js';

/** The answer of a rule: its value first, then how it came about. */
export function RuleAnswer({ answer }: { answer: Record<string, unknown> }): ReactNode {
  const { t } = useTranslation('rules');
  const { values, tables, steps, asOf, range, notCovered, unknownRate, warnings } = readAnswer(answer);
  const word = useWord();
  return (
    <Section title={t('result')}>
      <div role="status">
        {notCovered ? <Alert type="warning" showIcon className="lb-gap" title={t('notCovered')} description={range ? t('range', range) : undefined} /> : null}
        {unknownRate ? <Alert type="warning" showIcon className="lb-gap" title={t('unknownRate', { date: unknownRate })} /> : null}
        {warnings.map((code) => <Alert key={code} type="info" showIcon className="lb-gap" title={word(code)} />)}
        <dl className="lb-facts">{values.map(([key, value]) => <div key={key}><dt>{t(`values.${key}` as 'values.date', { defaultValue: key })}</dt><dd><strong>{word(value, key)}</strong></dd></div>)}</dl>
      </div>
      {tables.map(({ key, rows }) => <AnswerTable key={key} name={key} rows={rows} word={word} />)}
      {asOf ? <p className="lb-muted">{t('asOf', { date: asOf })}</p> : null}
      {steps.length > 0 ? (
        <div className="lb-scroll-x" tabIndex={0} role="region" aria-label={t('steps')}>
          <table className="lb-table">
            <thead><tr>{(['step', 'formula', 'value', 'basis'] as const).map((key) => <th key={key} scope="col">{t(key)}</th>)}</tr></thead>
            <tbody>{steps.map((step, index) => <tr key={index}><td>{step.label}</td><td>{step.formula}</td><td>{word(step.value)}</td><td><CitationText citation={step.citation} /></td></tr>)}</tbody>
          </table>
        </div>
      ) : null}
    </Section>
  );
}

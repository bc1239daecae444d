import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CitationText } from '../procedures/subsidised-enrolment/ruling-steps.js';
import { useWord } from './answer-word.js';
import type { readAnswer } from './read-answer.js';

/** How an answer came about, a line a step, each with what it rests on. */
export function AnswerSteps({ steps }: { steps: ReturnType<typeof readAnswer>['steps'] }): ReactNode {
  const { t } = useTranslation('rules');
  const word = useWord();
  if (steps.length === 0) return null;
  return (
    <div className="lb-scroll-x" tabIndex={0} role="region" aria-label={t('steps')}>
      <table className="lb-table">
        <thead><tr>{(['step', 'formula', 'value', 'basis'] as const).map((key) => <th key={key} scope="col">{t(key)}</th>)}</tr></thead>
        <tbody>{steps.map((step, index) => <tr key={index}><td>{step.label}</td><td>{step.formula}</td><td>{word(step.value)}</td><td><CitationText citation={step.citation} /></td></tr>)}</tbody>
      </table>
    </div>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Word } from './answer-word.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Records that an answer carries beside its value, such as the days of a count; folded, a click away. */
export function AnswerTable({ name, rows, word }: { name: string; rows: Record<string, unknown>[]; word: Word }): ReactNode {
  const { t } = useTranslation('rules');
  const title = t(`values.${name}` as 'values.date', { defaultValue: name });
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const heading = (key: string): string => t(`columns.${key}` as 'columns.date', { defaultValue: key });
  return (
    <details className="lb-gap">
      <summary>{title}（{rows.length}）</summary>
      <div className="lb-scroll-x" tabIndex={0} role="region" aria-label={title}>
        <table className="lb-table">
          <thead><tr>{columns.map((key) => <th key={key} scope="col">{heading(key)}</th>)}</tr></thead>
          <tbody>{rows.map((row, index) => <tr key={index}>{columns.map((key) => <td key={key} className={DAY.test(String(row[key])) ? 'lb-number' : undefined}>{word(row[key], key)}</td>)}</tr>)}</tbody>
        </table>
      </div>
    </details>
  );
}

import { citationLabel, findParaphrase } from '@lianban/gazette';
import { settingLabel } from '@lianban/contracts';
import type { Citation } from '@lianban/kernel';
import type { RulingView } from '@lianban/procedure-subsidised-enrolment';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { codeInWords } from './words.js';

type Ruling = z.infer<typeof RulingView>;

/** How a rule came to its value, step by step, each with the article it rests on. */
export function RulingSteps({ ruling }: { ruling: Ruling }): ReactNode {
  const { t } = useTranslation('enrolment');
  return (
    <>
      <p className="lb-muted">{t(`ruleTitles.${ruling.rule}` as 'ruleTitles.match', { defaultValue: ruling.rule })}，{t('case.asOf', { date: ruling.asOf })}</p>
      <div className="lb-scroll-x" tabIndex={0} role="region" aria-label={t('ruling.title')}>
        <table className="lb-table">
          <thead><tr>{(['label', 'formula', 'value', 'basis'] as const).map((key) => <th key={key} scope="col">{t(`ruling.${key}`)}</th>)}</tr></thead>
          <tbody>
            {ruling.steps.map((step, index) => (
              <tr key={step.label + index}><td>{step.label}</td><td>{codeInWords(step.formula)}</td><td>{valueText(step.value)}</td><td><CitationText citation={step.citation} /></td></tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** A citation by number and article; our own words on hover. */
export function CitationText({ citation }: { citation: unknown }): ReactNode {
  const { t } = useTranslation('enrolment');
  if (!isCitation(citation)) return '—';
  const words = citation.kind === 'article' ? findParaphrase(citation.document, citation.article) : undefined;
  const label = citation.kind === 'setting' ? t('ruling.setting', { ...citation, label: settingLabel(citation.key) }) : citationLabel(citation);
  return words ? <Tooltip title={words}><span tabIndex={0} className="lb-cite">{label}</span></Tooltip> : label;
}

function isCitation(value: unknown): value is Citation {
  return typeof value === 'object' && value !== null && 'kind' in value && ['article', 'notice', 'setting'].includes(String(value.kind));
}

function valueText(value: unknown): string {
  if (value === true) return '是';
  if (value === false) return '否';
  return value === null || value === undefined ? '—' : typeof value === 'object' ? JSON.stringify(value) : codeInWords(String(value));
}

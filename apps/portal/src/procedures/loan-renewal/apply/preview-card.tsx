import type { FilingPreview } from '@lianban/procedure-loan-renewal';
import { DelayedSkeleton, ProblemView, Section, toProblem } from '@lianban/ui';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { yuan } from '../../../form/yuan.js';
import { reasonWords } from '../reason-words.js';
import { Proof } from './proof.js';
import type { usePreview } from './use-preview.js';

/** What follows from the application, before it is filed: last day, safer day, who decides, what must be paid first. */
export function PreviewCard({ query, ready }: { query: ReturnType<typeof usePreview>; ready: boolean }): ReactNode {
  const { t } = useTranslation('loans');
  return <Section title={t('apply.preview')}><div aria-live="polite">{ready ? <Answer query={query} /> : <p className="lb-muted">{t('apply.previewWaiting')}</p>}</div></Section>;
}

function Answer({ query }: { query: ReturnType<typeof usePreview> }): ReactNode {
  if (query.isError) return <ProblemView problem={toProblem(query.error)} onRetry={() => void query.refetch()} />;
  return query.data ? <Figures preview={query.data} /> : <DelayedSkeleton rows={5} />;
}

function Figures({ preview }: { preview: FilingPreview }): ReactNode {
  const { t } = useTranslation('loans');
  const special = reasonWords(t, preview.specialReasons);
  return (
    <>
      <dl className="lb-facts">
        <div><dt>{t('apply.latest')}</dt><dd><strong>{preview.latestOn}</strong> {preview.timely ? t('apply.timely') : <strong className="lb-light-red">{t('apply.late')}</strong>}<div className="lb-muted">{t('apply.latestHint')}</div></dd></div>
        <div><dt>{t('apply.safe')}</dt><dd>{preview.safeOn ?? t('apply.unknownSafe')}<div className="lb-muted">{t('apply.safeHint')}</div></dd></div>
        <div><dt>{t('apply.prepayment')}</dt><dd><strong>{yuan(preview.prepaymentFen)}</strong><div className="lb-muted">{t('apply.prepaymentHint')}</div></dd></div>
      </dl>
      {!preview.timely && special.length === 0 ? <Alert type="error" showIcon className="lb-gap" style={{ marginTop: 12 }} title={t('apply.tooLate')} description={t('apply.tooLateRemedy')} /> : null}
      {special.length > 0 ? <Alert type="warning" showIcon className="lb-gap" style={{ marginTop: 12 }} title={t('apply.special')} description={<ul>{special.map((word) => <li key={word}>{word}</li>)}</ul>} /> : null}
      {preview.warnings.length > 0 ? <Alert type="info" showIcon className="lb-gap" style={{ marginTop: 12 }} title={t('apply.warnings')} description={<ul>{reasonWords(t, preview.warnings).map((word) => <li key={word}>{word}</li>)}</ul>} /> : null}
      <Proof steps={preview.explanation} />
    </>
  );
}

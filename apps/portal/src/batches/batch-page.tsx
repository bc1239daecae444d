import type { BatchDetail } from '@lianban/contracts';
import { Page, QueryView } from '@lianban/ui';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { BatchActions } from './batch-actions.js';
import { BatchFacts } from './batch-facts.js';
import { BatchHistory } from './batch-history.js';
import { BatchOutcome } from './batch-outcome.js';
import { BatchSteps } from './batch-steps.js';
import { BatchWarnings } from './batch-warnings.js';
import { CheckProgressView } from './check-progress.js';
import { Difference } from './difference.js';
import { Findings } from './findings.js';
import { LayoutEditor } from './layout-editor.js';
import { useBatch } from './node-api.js';

export default function BatchPage(): ReactNode {
  const { batchId = '' } = useParams();
  return <QueryView query={useBatch(batchId)} rows={8}>{(batch) => <BatchView batch={batch} />}</QueryView>;
}

/** A batch from the received file to what became of it; which blocks appear follows from its state. */
function BatchView({ batch }: { batch: BatchDetail }): ReactNode {
  const { t } = useTranslation('batches');
  const checked = batch.findings.length > 0 || ['checked', 'submitted', 'returned', 'approved', 'published', 'withdrawn'].includes(batch.state);
  return (
    <Page title={t('page.title', { number: batch.number })} hasErrors={batch.state === 'refused'} lead={`${batch.listTitle} · ${batch.period} · ${t(`mode.${batch.mode}`)}`} actions={<BatchActions batch={batch} />}>
      <BatchSteps state={batch.state} />
      <BatchWarnings batch={batch} />
      {batch.state === 'refused' && batch.refusal ? <Refused batch={batch} refusal={batch.refusal} /> : null}
      {batch.state === 'checking' ? <CheckProgressView batch={batch} /> : null}
      {batch.layout && batch.actions.includes('layout') ? <LayoutEditor batch={batch} layout={batch.layout} /> : null}
      {batch.difference ? <Difference difference={batch.difference} approvals={batch.approvals.length} /> : null}
      {checked ? <Findings batch={batch} /> : null}
      <BatchOutcome batch={batch} />
      <BatchFacts batch={batch} />
      <BatchHistory batch={batch} />
    </Page>
  );
}

function Refused({ batch, refusal }: { batch: BatchDetail; refusal: NonNullable<BatchDetail['refusal']> }): ReactNode {
  const { t } = useTranslation(['batches', 'ui']);
  const navigate = useNavigate();
  const again = <Button onClick={() => void navigate(batch.correctsBatchId ? `/batches/new?corrects=${batch.correctsBatchId}` : '/batches/new')}>{t('batches:page.restart')}</Button>;
  const text = <>{t('ui:state.remedy', { text: refusal.remedy })}<br /><span className="lb-muted">{t('ui:state.code')} {refusal.code}</span></>;
  return <Alert type="error" showIcon role="alert" title={`${t('batches:page.refusedTitle')}：${refusal.message}`} description={text} action={again} className="lb-gap" />;
}

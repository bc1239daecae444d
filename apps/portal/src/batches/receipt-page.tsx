import { departments, receiverName, type BatchDetail } from '@lianban/contracts';
import { formatCount, formatInstant, PrintSheet, QueryView } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { countyList } from '../shell/county-list.js';
import { PostTitle } from '../shell/post-title.js';
import { useSession } from '../shell/session.js';
import { useBatch } from './node-api.js';

/** The printable receipt of a batch, with places to sign. */
export default function ReceiptPage(): ReactNode {
  const { batchId = '' } = useParams();
  return <QueryView query={useBatch(batchId)}>{(batch) => <Receipt batch={batch} />}</QueryView>;
}

function Receipt({ batch }: { batch: BatchDetail }): ReactNode {
  const { t } = useTranslation('batches');
  const { user, activePost } = useSession();
  const facts = [
    [t('page.list'), `${departments[batch.department]} · ${batch.listTitle}`], [t('page.period'), batch.period], [t('page.mode'), t(`mode.${batch.mode}`)], [t('page.counties'), countyList(batch.counties)],
    [t('page.version'), formatCount(batch.version)], [t('list.uploaded'), `${batch.uploadedBy}，${formatInstant(batch.uploadedAt)}`], [t('page.fileName'), batch.fileName], [t('page.digest'), batch.fileSha256],
    [t('receipt.readRows'), formatCount(batch.counts.read)], [t('receipt.passedRows'), formatCount(batch.counts.passed)], [t('receipt.refusedRows'), formatCount(batch.counts.refused)], [t('receipt.hints'), formatCount(batch.counts.hinted)],
  ];
  return (
    <PrintSheet title={t('receipt.title')} number={batch.number} printedBy={{ name: user.name, post: activePost.title }} printedAt={formatInstant(new Date().toISOString())} backTo={`/batches/${batch.id}`}>
      <p>{batch.version === null ? t('receipt.notPublished') : t('receipt.lead')}</p>
      <table className="lb-table"><tbody>{facts.map(([term, value]) => <tr key={term}><th scope="row">{term}</th><td className="lb-break">{value}</td></tr>)}</tbody></table>
      <Approvals batch={batch} />
      <Receivers batch={batch} />
      <Signatures />
    </PrintSheet>
  );
}

function Approvals({ batch }: { batch: BatchDetail }): ReactNode {
  const { t } = useTranslation('batches');
  if (batch.approvals.length === 0) return null;
  return <><h2>{t('receipt.approvals')}</h2><ul>{batch.approvals.map((each) => <li key={each.post + each.at}>{each.by}（<PostTitle id={each.post} />），{formatInstant(each.at)}{each.reason ? `：${each.reason}` : ''}</li>)}</ul></>;
}

function Receivers({ batch }: { batch: BatchDetail }): ReactNode {
  const { t } = useTranslation('batches');
  if (batch.receipts.length === 0) return null;
  return <><h2>{t('outcome.title')}</h2><ul>{batch.receipts.map((each) => <li key={each.consumer}>{receiverName(each.consumer)}：{t(`outcome.statuses.${each.status}`)}{each.at ? `，${formatInstant(each.at)}` : ''}</li>)}</ul></>;
}

export function Signatures(): ReactNode {
  const { t } = useTranslation('batches');
  return (
    <div className="lb-signatures">
      {(['officer', 'reviewer', 'leader'] as const).map((key) => <div key={key}>{t(`receipt.${key}`)}：<br /><br />{t('receipt.date')}</div>)}
    </div>
  );
}

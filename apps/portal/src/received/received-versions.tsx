import { reasonWords, receivedStates, type ReceivedListDetail, type ReceivedVersion } from '@lianban/contracts';
import { DeclaredTable, formatCount, formatInstant, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EvidenceDownload, EvidenceHint } from '../shell/evidence-download.js';
import { useSession } from '../shell/session.js';
import { receivedPath } from './received-api.js';

/** Every version that came, the newest first, with what one's own department signed. */
export function ReceivedVersions({ detail }: { detail: ReceivedListDetail }): ReactNode {
  const { t } = useTranslation('received');
  const columns = useColumns(detail);
  return (
    <>
      <DeclaredTable label={t('detail.versions')} columns={columns} rows={detail.versions} rowKey={(row) => String(row.version)} empty={<p className="lb-muted">{t('detail.noVersions')}</p>} />
      {detail.versions.length > 0 ? <EvidenceHint /> : null}
    </>
  );
}

function useColumns({ list, receiver }: ReceivedListDetail): Column<ReceivedVersion>[] {
  const { t } = useTranslation('received');
  const { activePost } = useSession();
  const kind = (row: ReceivedVersion): string => (row.kind in t('kinds', { returnObjects: true }) ? t(`kinds.${row.kind as 'full'}`) : row.kind);
  const stateOf = (row: ReceivedVersion): ReactNode => <>{receivedStates[row.state]}{row.reasonCode ? <div className="lb-muted lb-break">{reasonWords(row.reasonCode).reason}</div> : null}</>;
  const receipt = (row: ReceivedVersion): string => (row.receipt ? `${t(`receipts.${row.receipt.status}`)}${row.receipt.at ? `，${formatInstant(row.receipt.at)}` : ''}` : t('receipts.none'));
  const own = activePost.department === receiver.id;
  return [
    { key: 'version', title: t('version.number'), heading: true, render: (row) => t('version.evidenceOf', { version: row.version }) },
    { key: 'period', title: t('version.period'), render: (row) => row.period },
    { key: 'kind', title: t('version.kind'), render: kind },
    { key: 'state', title: t('version.state'), render: stateOf },
    { key: 'changes', title: t('version.changes'), render: (row) => t('version.changesOf', { added: formatCount(row.added), changed: formatCount(row.changed), left: formatCount(row.left) }) },
    { key: 'after', title: t('version.after'), align: 'right', render: (row) => formatCount(row.rowsAfter) },
    { key: 'published', title: t('version.published'), render: (row) => formatInstant(row.publishedAt) },
    { key: 'landed', title: t('version.landed'), render: (row) => formatInstant(row.landedAt) },
    { key: 'receipt', title: t('version.receipt'), render: receipt },
    ...(own ? [{ key: 'evidence', title: t('version.evidence'), render: (row: ReceivedVersion) => <EvidenceDownload path={`${receivedPath(list)}/${row.version}/evidence.zip`} of={t('version.evidenceOf', { version: row.version })} /> }] : []),
  ];
}

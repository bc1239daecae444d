import type { ReceivedList } from '@lianban/contracts';
import { DeclaredTable, EmptyState, formatCount, formatInstant, Page, QueryView, type Column } from '@lianban/ui';
import { Tag, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../shell/session.js';
import { ComingState } from './coming-state.js';
import { receivedPage, useReceivedLists } from './received-api.js';
import { whyNothing } from './why-nothing.js';

/** The lists of other departments that are shared with one's own, and what came of each. */
export default function ReceivedPage(): ReactNode {
  const { t } = useTranslation('received');
  const query = useReceivedLists();
  const columns = useColumns();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryView query={query} part={t('part')}>{({ items }) => <DeclaredTable label={t('title')} columns={columns} rows={items} rowKey={(row) => `${row.list}/${row.receiver.id}`} empty={<Nothing />} />}</QueryView>
    </Page>
  );
}

function Nothing(): ReactNode {
  const { t } = useTranslation('received');
  const { activePost } = useSession();
  return <EmptyState title={t('emptyTitle')} reason={t(`empty.${whyNothing(activePost.department)}`)} action={<Link to="/catalogue" className="lb-link">{t('catalogue')}</Link>} />;
}

function useColumns(): Column<ReceivedList>[] {
  const { t } = useTranslation(['received', 'ui']);
  const { activePost } = useSession();
  const none = t('ui:none');
  const receiver: Column<ReceivedList>[] = activePost.role === 'auditor' ? [{ key: 'receiver', title: t('received:receiver'), render: (row) => row.receiver.name }] : [];
  return [
    { key: 'list', title: t('received:list'), heading: true, render: (row) => <div><Link to={receivedPage(row.list)}>{row.title}</Link>{row.inferred ? <InferredTag /> : null}<div className="lb-muted">{row.purpose}</div></div> },
    ...receiver,
    { key: 'giver', title: t('received:giver'), render: (row) => <>{row.giver.name}<div className="lb-muted">{row.promise}</div></> },
    { key: 'state', title: t('received:state'), render: (row) => <ComingState held={row.held} coming={row.coming} /> },
    { key: 'held', title: t('received:held'), render: (row) => (row.held ? <>{t('received:heldOf', { version: row.held.version, period: row.held.period })}<div className="lb-muted">{t('received:appliedAt', { at: formatInstant(row.held.appliedAt) })}</div></> : none) },
    { key: 'rows', title: t('received:rows'), align: 'right', render: (row) => formatCount(row.held?.rows) },
    { key: 'since', title: t('received:since'), render: (row) => (row.since ? formatInstant(row.since) : none) },
  ];
}

export function InferredTag(): ReactNode {
  const { t } = useTranslation('received');
  return <Tooltip title={t('inferredHint')}><Tag color="gold" tabIndex={0} style={{ marginInlineStart: 8 }}>{t('inferred')}</Tag></Tooltip>;
}

import { roles, type AuditEntryView, type Role } from '@lianban/contracts';
import { formatInstant, type Column } from '@lianban/ui';
import { Button, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PostTitle } from '../shell/post-title.js';
import { useSession } from '../shell/session.js';
import { objectAddress } from './audit-object.js';

export function useAuditColumns(onOpen: (entry: AuditEntryView) => void): Column<AuditEntryView>[] {
  const { t } = useTranslation('audit');
  return [
    { key: 'at', title: t('columns.at'), render: (row) => <>{formatInstant(row.at)}<br /><span className="lb-muted">{row.serviceName}</span></> },
    { key: 'what', title: t('columns.what'), heading: true, render: (row) => <>{row.actionName}{row.kept === 'handover' ? <><br /><Tag variant="outlined">{t('kept.handover')}</Tag></> : null}</> },
    { key: 'who', title: t('columns.who'), render: (row) => <Actor entry={row} /> },
    { key: 'object', title: t('columns.object'), render: (row) => <AuditObject object={row.object} /> },
    { key: 'purpose', title: t('columns.purpose'), render: (row) => <span className="lb-object">{row.purpose ?? t('none')}</span> },
    { key: 'hash', title: t('columns.hash'), render: (row) => <Button size="small" aria-label={t('openOne', { ordinal: row.ordinal, action: row.actionName })} title={t('open')} onClick={() => onOpen(row)}><code className="lb-key">{row.hash.slice(0, 8)}</code></Button> },
  ];
}

/** An account, and the post it acted from. */
function Actor({ entry }: { entry: AuditEntryView }): ReactNode {
  const { t } = useTranslation('audit');
  if (entry.actorRole === 'system') return <span className="lb-muted">{t('system')}</span>;
  return <>{entry.actorSub}<br /><span className="lb-muted"><PostTitle id={entry.actorPost} /></span></>;
}

export function AuditObject({ object }: { object: string }): ReactNode {
  const address = objectAddress(object, useSession().activePost.role);
  return address ? <Link to={address} className="lb-object">{object}</Link> : <span className="lb-object">{object}</span>;
}

export const roleName = (role: string | null): string => roles[role as Role] ?? role ?? '—';

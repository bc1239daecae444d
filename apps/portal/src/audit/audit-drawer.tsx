import { counties, departments, type AuditEntryView } from '@lianban/contracts';
import { formatInstant } from '@lianban/ui';
import { Drawer, Grid } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, type Fact } from '../casework/facts-list.js';
import { PostTitle } from '../shell/post-title.js';
import { AuditObject, roleName } from './audit-columns.js';

/** Everything that one row says, its hashes in full. */
export function AuditDrawer({ entry, onClose }: { entry: AuditEntryView | null; onClose: () => void }): ReactNode {
  const { t } = useTranslation('audit');
  const wide = Grid.useBreakpoint().md !== false;
  return (
    <Drawer open={entry !== null} onClose={onClose} size={wide ? 560 : '100%'} title={entry ? t('drawer.title', { service: entry.serviceName, ordinal: entry.ordinal, interpolation: { escapeValue: false } }) : ''} destroyOnHidden>
      {entry ? <Entry entry={entry} /> : null}
    </Drawer>
  );
}

function Entry({ entry }: { entry: AuditEntryView }): ReactNode {
  const { t } = useTranslation('audit');
  const facts: Fact[] = [
    [t('drawer.at'), formatInstant(entry.at)], [t('drawer.action'), entry.actionName], [t('drawer.code'), <code key="code">{entry.action}</code>], [t('drawer.object'), <AuditObject key="object" object={entry.object} />],
    [t('drawer.who'), entry.actorSub], [t('drawer.post'), <PostTitle key="post" id={entry.actorPost} />], [t('drawer.role'), entry.actorRole === 'system' ? t('system') : roleName(entry.actorRole)],
    [t('drawer.department'), nameIn(departments, entry.department)], [t('drawer.county'), entry.county === null ? t('county') : nameIn(counties, entry.county)],
    [t('drawer.purpose'), entry.purpose ?? t('none')], [t('drawer.source'), entry.source ?? t('none')], [t('drawer.trace'), entry.traceId ?? t('none')],
    [t('drawer.kept'), t(`kept.${entry.kept}`)], [t('drawer.keptUntil'), entry.keptUntil],
    [t('drawer.prevHash'), <code key="prev" className="lb-break">{entry.prevHash}</code>], [t('drawer.hash'), <code key="hash" className="lb-break">{entry.hash}</code>],
  ];
  return <><FactsList facts={facts} /><h3 className="lb-h3">{t('drawer.detail')}</h3><Detail detail={entry.detail} /></>;
}

function Detail({ detail }: { detail: Record<string, unknown> }): ReactNode {
  const { t } = useTranslation('audit');
  const facts = Object.entries(detail).map(([key, value]): Fact => [key, <code key={key} className="lb-break">{typeof value === 'string' ? value : JSON.stringify(value)}</code>]);
  return facts.length > 0 ? <FactsList facts={facts} /> : <p className="lb-muted">{t('drawer.noDetail')}</p>;
}

const nameIn = (names: Readonly<Record<string, string>>, code: string | null): string => (code === null ? '—' : (names[code] ?? code));

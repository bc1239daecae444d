import { SubstitutionView } from '@lianban/contracts';
import { formatInstant, Page, PagedTable, usePagedList, type Column } from '@lianban/ui';
import { Button, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PostTitle } from '../shell/post-title.js';
import { useSession } from '../shell/session.js';
import { EndSubstitution } from './end-substitution.js';
import { GrantSubstitution } from './grant-substitution.js';
import { SUBSTITUTES } from './substitutes-api.js';

/** Who may act from whose post; the system administrator grants and takes back. */
export default function SubstitutesPage(): ReactNode {
  const { t } = useTranslation('directory');
  const grants = useSession().activePost.role === 'system-admin';
  const [granting, setGranting] = useState(false);
  const [ending, setEnding] = useState<SubstitutionView | null>(null);
  const list = usePagedList({ name: 'substitutes', path: SUBSTITUTES, item: SubstitutionView, idOf: (row) => `${row.id}/${row.state}` });
  return (
    <Page title={t('substitutes.title')} lead={t('substitutes.lead')} actions={grants ? <Button type="primary" onClick={() => setGranting(true)}>{t('substitutes.grant')}</Button> : undefined}>
      <PagedTable label={t('substitutes.title')} list={list} columns={useColumns(grants ? setEnding : null)} rowKey={(row) => row.id} empty={{ reason: t('substitutes.empty') }} />
      {granting ? <GrantSubstitution onClose={() => setGranting(false)} /> : null}
      {ending ? <EndSubstitution substitution={ending} onClose={() => setEnding(null)} /> : null}
    </Page>
  );
}

function useColumns(onEnd: ((substitution: SubstitutionView) => void) | null): Column<SubstitutionView>[] {
  const { t } = useTranslation('directory');
  const live = ({ state }: SubstitutionView): boolean => state === 'coming' || state === 'running';
  return [
    { key: 'post', title: t('substitutes.post'), heading: true, render: (row) => row.postTitle },
    { key: 'holder', title: t('substitutes.holder'), render: (row) => row.holder.name },
    { key: 'substitute', title: t('substitutes.substitute'), render: (row) => row.substitute.name },
    { key: 'dates', title: t('substitutes.dates'), render: (row) => t('substitutes.span', { from: row.fromOn, to: row.toOn }) },
    { key: 'reason', title: t('substitutes.reason'), render: (row) => row.reason },
    { key: 'state', title: t('substitutes.state'), render: (row) => (row.state === 'running' ? <Tag color="processing" variant="outlined">{t('substitutes.states.running')}</Tag> : t(`substitutes.states.${row.state}`)) },
    { key: 'granted', title: t('substitutes.granted'), render: (row) => <><PostTitle id={row.grantedBy} /><br /><span className="lb-muted">{formatInstant(row.grantedAt)}</span></> },
    {
      key: 'end', title: t('substitutes.end'),
      render: (row) => (row.endedAt ? t('substitutes.ended', { at: formatInstant(row.endedAt), reason: row.endReason ?? '' })
        : onEnd && live(row) ? <Button size="small" danger aria-label={`${t('substitutes.end')}：${row.substitute.name}，${row.postTitle}`} onClick={() => onEnd(row)}>{t('substitutes.end')}</Button> : '—'),
    },
  ];
}

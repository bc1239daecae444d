import { SettingView } from '@lianban/contracts';
import { Page, PagedTable, usePagedList, type Column } from '@lianban/ui';
import { Button, Flex, Input, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PostTitle } from '../shell/post-title.js';
import { useSession } from '../shell/session.js';
import { DecideSetting, type SettingDecision } from './decide-setting.js';
import { mayDecide, mayPropose } from './may-administer.js';
import { ProposeSetting } from './propose-setting.js';
import { settingText } from './setting-value.js';
import { SUPERVISION } from './supervision-api.js';

type Deciding = { setting: SettingView; decision: SettingDecision } | null;

/** What the law leaves open: dated, with its source, by two persons. */
export default function SettingsPage(): ReactNode {
  const { t } = useTranslation('supervision');
  const { activePost } = useSession();
  const [proposing, setProposing] = useState(false);
  const [deciding, setDeciding] = useState<Deciding>(null);
  const [search, setSearch] = useState('');
  const paged = usePagedList({ name: 'settings', path: `${SUPERVISION}/settings`, item: SettingView, idOf: (row) => `${row.key}/${row.effectiveFrom}/${row.state}` });
  const rows = paged.rows.filter((row) => !search || [row.key, row.label ?? '', row.source].some((text) => text.includes(search)));
  const columns = useColumns(mayDecide(activePost.role), setDeciding);
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')} actions={mayPropose(activePost.role) ? <Button type="primary" onClick={() => setProposing(true)}>{t('settings.propose')}</Button> : undefined}>
      <label htmlFor="setting-search" className="lb-sr">{t('settings.search')}</label>
      <Input id="setting-search" data-search="" allowClear placeholder={t('settings.search')} value={search} onChange={(event) => setSearch(event.target.value.trim())} style={{ maxWidth: 320, marginBottom: 12 }} />
      <PagedTable label={t('settings.title')} list={{ ...paged, rows }} columns={columns} rowKey={(row) => `${row.key}/${row.effectiveFrom}/${row.state}`} filters={{ active: search !== '', clear: () => setSearch('') }} empty={{ reason: t('settings.empty') }} />
      {proposing ? <ProposeSetting settings={paged.rows} onClose={() => setProposing(false)} /> : null}
      {deciding ? <DecideSetting {...deciding} onClose={() => setDeciding(null)} /> : null}
    </Page>
  );
}

function useColumns(admin: boolean, onDecide: (deciding: Deciding) => void): Column<SettingView>[] {
  const { t } = useTranslation('supervision');
  return [
    { key: 'key', title: t('settings.key'), heading: true, render: (row) => <>{row.label} {row.synthetic ? <Tag>{t('settings.synthetic')}</Tag> : null}{row.label && row.label !== row.key ? null : <code className="lb-key">{row.key}</code>}</> },
    { key: 'value', title: t('settings.value'), align: 'right', render: (row) => settingText(row.value) },
    { key: 'from', title: t('settings.from'), render: (row) => row.effectiveFrom },
    { key: 'source', title: t('settings.source'), render: (row) => row.source },
    { key: 'state', title: t('settings.state'), render: (row) => (row.state === 'proposed' ? <Tag color="processing" variant="outlined">{t('settings.states.proposed')}</Tag> : t(`settings.states.${row.state}`)) },
    { key: 'proposed', title: t('settings.proposed'), render: (row) => <PostTitle id={row.proposedBy} /> },
    {
      key: 'approved', title: t('settings.approved'),
      render: (row) => (row.state !== 'proposed' || !admin ? <PostTitle id={row.approvedBy} /> : (
        <Flex gap={8}>
          <Button size="small" type="primary" onClick={() => onDecide({ setting: row, decision: 'approve' })}>{t('settings.approve')}</Button>
          <Button size="small" onClick={() => onDecide({ setting: row, decision: 'reject' })}>{t('settings.reject')}</Button>
        </Flex>
      )),
    },
  ];
}

import { departments, listTitle } from '@lianban/contracts';
import type { SourceRow } from '@lianban/procedure-subsidised-enrolment';
import { DeclaredTable, formatCount, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PostTitle } from '../../shell/post-title.js';
import { categoryName, countyName } from './words.js';

/** Which line of which version of which list said so, and who answers for it. */
export function useSourceColumns<T extends SourceRow>(): Column<T>[] {
  const { t } = useTranslation('enrolment');
  return [
    { key: 'list', title: t('case.list'), heading: true, render: (row) => `${listTitle(row.list)} ${row.period}` },
    { key: 'version', title: t('case.version'), align: 'right', render: (row) => formatCount(row.version) },
    { key: 'line', title: t('case.line'), align: 'right', render: (row) => formatCount(row.line) },
    { key: 'department', title: t('case.department'), render: (row) => departments[row.department] },
    { key: 'county', title: t('case.county'), render: (row) => countyName(row.county) },
    { key: 'category', title: t('case.category'), render: (row) => categoryName(row.category) },
    { key: 'recognised', title: t('case.recognisedOn'), render: (row) => row.recognisedOn ?? '—' },
    { key: 'officer', title: t('case.officer'), render: (row) => <PostTitle id={row.officerPost} /> },
    { key: 'approvers', title: t('case.approvers'), render: (row) => (row.approverPosts.length > 0 ? row.approverPosts.map((id) => <div key={id}><PostTitle id={id} /></div>) : '—') },
    { key: 'state', title: t('case.sourceState'), render: (row) => row.state },
  ];
}

export function SourceTable({ rows }: { rows: readonly SourceRow[] }): ReactNode {
  const { t } = useTranslation('enrolment');
  return <DeclaredTable label={t('case.sources')} columns={useSourceColumns<SourceRow>()} rows={rows} rowKey={(row) => `${row.list}/${row.version}/${row.line}/${row.category ?? ''}`} empty={<p className="lb-muted">{t('person.none')}</p>} />;
}

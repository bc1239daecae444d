import { CaseSummary } from '@lianban/procedure-subsidised-enrolment';
import { DeclaredTable, EmptyState, QueryView, queryText } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCaseColumns } from '../procedures/subsidised-enrolment/case-columns.js';
import { useFirstPage } from './use-first-page.js';

const SHOWN = 8;

/** The most urgent cases of the post. */
export function CaseTasks({ query }: { query: Record<string, string> }): ReactNode {
  const { t } = useTranslation('home');
  const page = useFirstPage('/api/v1/medical-insurance/cases', CaseSummary, query);
  const columns = useCaseColumns();
  return (
    <QueryView query={page} part={t('part')}>{({ items, total }) => (
      <>
        <DeclaredTable label={t('tasks')} columns={columns} rows={items.slice(0, SHOWN)} rowKey={(row) => row.caseId} empty={<EmptyState reason={t('none')} action={<Link to="/cases">{t('noneAction')}</Link>} />} />
        {total > SHOWN ? <p><Link to={`/cases${queryText(query)}`}>{t('all')}（{total}）</Link></p> : null}
      </>
    )}</QueryView>
  );
}

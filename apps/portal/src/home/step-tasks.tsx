import { BoardStep } from '@lianban/contracts';
import { DeclaredTable, EmptyState, QueryView } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useStepColumns } from '../supervision/step-columns.js';
import { useFirstPage } from './use-first-page.js';

const SHOWN = 8;

/** Overdue steps, which wait for a supervisor. */
export function StepTasks(): ReactNode {
  const { t } = useTranslation('home');
  const page = useFirstPage('/api/v1/supervision/board/steps', BoardStep, { light: 'red' });
  const columns = useStepColumns();
  return (
    <QueryView query={page} part={t('part')}>{({ items, total }) => (
      <>
        <DeclaredTable label={t('tasks')} columns={columns} rows={items.slice(0, SHOWN)} rowKey={(row) => row.stepId} empty={<EmptyState reason={t('none')} action={<Link to="/board">{t('noneAction')}</Link>} />} />
        {total > SHOWN ? <p><Link to="/steps?light=red">{t('all')}（{total}）</Link></p> : null}
      </>
    )}</QueryView>
  );
}
